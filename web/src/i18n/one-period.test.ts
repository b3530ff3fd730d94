import { expect, test } from "vitest";
import { onePeriod } from "./one-period.ts";

test("a sentence that ends with an hour of the afternoon has one period", () => {
  expect(onePeriod("It is 2:30 p.m.. No other session today.")).toBe("It is 2:30 p.m. No other session today.");
  expect(onePeriod("lun. 23 nov..")).toBe("lun. 23 nov.");
});

test("other periods stay as they are", () => {
  expect(onePeriod("One moment... We are looking.")).toBe("One moment... We are looking.");
  expect(onePeriod("Page 3 of 4. Done.")).toBe("Page 3 of 4. Done.");
});
