/** A number that calls when pressed. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a className="nw" href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>
    {phone}
  </a>
);
