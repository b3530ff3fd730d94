import { expect, test } from "vitest";
import { isCommonPassword } from "./common-passwords.ts";

test.each([
  "password123",
  "P@ssw0rd2024!",
  "motdepasse1",
  "MotDePasse2023",
  "Bonjour123456",
  "qwertyuiop",
  "azertyuiop",
  "1234567890",
  "9876543210",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "Montreal2025",
  "montréal2025",
  "Tremblay-1990",
  "1q2w3e4r5t6y",
  "j3ch3min3 2024",
  "iloveyouiloveyou",
])("%s is guessed early", (password) => expect(isCommonPassword(password)).toBe(true));

test.each([
  "correct horse battery staple",
  "le chat dort sous la table",
  "xk7-Vq2 pl9z",
  "montreal sous la neige un mardi",
  "tournesol kayak 8 lanterne",
])("%s may be chosen", (password) => expect(isCommonPassword(password)).toBe(false));

test("one's own name or address with a number is guessed early too", () => {
  const personal = ["camille.roy@example.test", "Camille", "Roy"];
  for (const password of ["camilleroy1990", "Camille.Roy.2024", "RoyCamille12", "CAMILLE-1990"])
    expect(isCommonPassword(password, personal), password).toBe(true);
  expect(isCommonPassword("camille mange des pommes", personal)).toBe(false);
});
