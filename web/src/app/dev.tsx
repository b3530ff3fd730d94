import "./zod.ts";
import "../ui/styles.css";
import { appPaths } from "@jechemine/contract/paths.ts";
import { Outlet } from "@tanstack/react-router";
import { Toasts } from "../ui/toast.tsx";
import { page } from "./pages.ts";
import { start } from "./start.tsx";

const Dev = () => (
  <main id="content" tabIndex={-1}>
    <Outlet />
    <Toasts />
  </main>
);

void start(Dev, [page(appPaths.devUi, "dev", () => import("../features/dev/parts-page.tsx"))]);
