import "./zod.ts";
import "../ui/styles.css";
import { PublicFrame } from "./public-frame.tsx";
import { publicPages } from "./routes/public.ts";
import { startPage } from "./start-page.tsx";

void startPage(PublicFrame, publicPages);
