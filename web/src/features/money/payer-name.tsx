import { appPath } from "@jechemine/contract/paths.ts";
import { Link } from "../../ui/link.tsx";

type PayerNameProps = { payer: { personId: string | null; name: string } };
/** A person leads to their money; a programme or an insurer has no page. */
export const PayerName = ({ payer: { personId, name } }: PayerNameProps) =>
  personId ? <Link href={appPath("adminMoneyClient", { id: personId })}>{name}</Link> : name;
