import { publicPath } from "@jechemine/contract/paths.ts";
import { locale } from "../../i18n/language.ts";
import { Link } from "../../ui/link.tsx";
import { T } from "./messages.ts";

/** What opening an account agrees to. Stands wherever the server notes that agreement. */
export const TermsLine = () => (
  <p>
    <T
      id="accounts.register.terms"
      components={{
        terms: <Link href={publicPath("terms", locale)} target="_blank" />,
        privacy: <Link href={publicPath("privacy", locale)} target="_blank" />,
      }}
    />
  </p>
);
