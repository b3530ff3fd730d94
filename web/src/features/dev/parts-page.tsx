export default function PartsPage() {
  return <h1>…</h1>;
}
