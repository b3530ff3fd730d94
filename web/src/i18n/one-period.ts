/** A sentence that ends in an abbreviation has one period: « at 2:30 p.m.. » is « at 2:30 p.m. ». Three dots stay three. */
export const onePeriod = (text: string) => text.replace(/(\p{L}\.)\.(?!\.)/gu, "$1");
