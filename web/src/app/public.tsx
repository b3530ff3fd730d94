import "./zod.ts";
import "../ui/styles.css";
import { PublicFrame } from "./public-frame.tsx";
import { publicPages } from "./routes/public.ts";
import { start } from "./start.tsx";

void start(PublicFrame, publicPages);
