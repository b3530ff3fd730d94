/** Spaces that must not break in French: before a colon, a dollar, a percent sign, and inside quotation marks. Authors type plain ones. */
export const frenchSpaces = (text: string) => text.replace(/ ([:$%»])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
