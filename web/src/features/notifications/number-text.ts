/** « 514 555-0110 » for a number of North America as the server keeps it; anything else as it is. */
export const numberText = (number: string): string => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "$1\u00a0$2-$3");
