export default function LockDialog() {
  return <div className="scrim" />;
}
