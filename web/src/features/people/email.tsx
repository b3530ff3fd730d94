/** An address that breaks before its @ when the line is short, and anywhere only when it must. */
export const Email = ({ value }: { value: string }) => {
  const at = value.indexOf("@");
  return (
    <span className="wrap-anywhere">
      {value.slice(0, at)}
      <wbr />
      {value.slice(at)}
    </span>
  );
};
