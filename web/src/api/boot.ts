import { Boot } from "@jechemine/contract/boot.ts";

const read = (): Boot => Boot.parse(JSON.parse(document.getElementById("boot")?.textContent ?? "null"));

/** What the server knew when it made the page: practice, language, who is signed in. */
export const boot: Boot = read();

/** Whether the person who is signed in may do this; the server asks again. */
export const may = (permission: string) => boot.account?.permissions.includes(permission) ?? false;
