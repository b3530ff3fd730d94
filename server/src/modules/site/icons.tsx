type Size = "s" | "m" | "l";
const SIZES: Record<Size, string> = { s: "i i--s", m: "i", l: "i i--l" };
const DRAWINGS = {
  arrow: <path d="M5 12h14M13 6l6 6-6 6" />,
  back: <path d="M19 12H5M11 6l-6 6 6 6" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.2" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="3.7" />
      <path d="M4.8 20a7.3 7.3 0 0 1 14.4 0" />
    </>
  ),
  wallet: (
    <>
      <path d="M5 7.5h13.5A1.5 1.5 0 0 1 20 9v9.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5V6.5A2 2 0 0 1 6 4.5h11v3" />
      <path d="M20 12h-4a1.9 1.9 0 0 0 0 3.8h4" />
    </>
  ),
  shield: (
    <>
      <path d="M12 3.5 5 6v5.5c0 4.2 2.7 7.2 7 9 4.3-1.8 7-4.8 7-9V6z" />
      <path d="m9 12 2.2 2.2L15.2 10" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="10" rx="2.2" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="m16 16 4 4" />
    </>
  ),
  exit: <path d="M10 4.5H6A1.5 1.5 0 0 0 4.5 6v12A1.5 1.5 0 0 0 6 19.5h4M15.5 8l4 4-4 4M19.5 12H9.5" />,
  menu: <path d="M4 6h16M7 12h10M10 18h4" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  down: <path d="m6 9.5 6 6 6-6" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  info: (
    <>
      <circle cx="12" cy="12" r="8.2" />
      <path d="M12 11.5V16M12 8.2v.1" />
    </>
  ),
  steps: <path d="M6 19.5c0-3.6 2.7-4.7 5.8-5.3 3.6-.6 6.4-1.6 6.4-4.5 0-2-1.4-3.2-3.6-3.2" />,
} as const;
export type IconName = keyof typeof DRAWINGS;

/** A thin-line drawing beside words; the text carries the name. */
export const Icon = ({ name, size = "m" }: { name: IconName; size?: Size }) => (
  <svg className={SIZES[size]} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {DRAWINGS[name]}
  </svg>
);

/** The mark: a path, and somebody at its beginning. */
export const Mark = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true" fill="none">
    <path
      d="M5 24.8c0-4.6 3.4-6 7.4-6.7 4.6-.8 8.1-2 8.1-5.7 0-2.5-1.7-4-4.6-4.6"
      stroke="var(--accent)"
      strokeWidth="3.5"
      strokeLinecap="round"
    />
    <circle cx="7.8" cy="6.4" r="3.7" fill="var(--warm)" />
  </svg>
);

const WALKER = "M320 459v-13a10 10 0 0 1 20 0v13a4 4 0 0 1-4 4h-12a4 4 0 0 1-4-4z";
const FRIEND = "M350 453v-13a10 10 0 0 1 20 0v13a4 4 0 0 1-4 4h-12a4 4 0 0 1-4-4z";
/** The one illustration: a landscape, a path, two people on it. */
export const Landscape = () => (
  <svg className="hero__svg" viewBox="0 0 600 520" aria-hidden="true" preserveAspectRatio="xMidYMax slice">
    <rect width="600" height="520" fill="var(--warm-soft)" />
    <circle cx="418" cy="150" r="112" fill="var(--warm-soft-2)" opacity=".45" />
    <circle cx="418" cy="150" r="62" fill="var(--warm-soft-2)" />
    <path d="M0 262c84-58 150-54 226-20 52 23 92 6 148-22 78-39 150-30 226 14v286H0z" fill="var(--accent-soft-2)" />
    <path
      d="M0 336c96-46 186-44 262-14 66 26 120 10 176-10 60-21 110-20 162-4v212H0z"
      fill="color-mix(in srgb, var(--accent) 34%, var(--accent-soft-2))"
    />
    <path d="M0 428c120-56 226-46 318-16 96 31 186 20 282-20v128H0z" fill="var(--accent)" />
    <path
      d="M330 520c22-44 148-58 138-104-8-36-128-28-132-66-3-26 44-34 70-60l6 3c-18 28-52 38-48 56 6 28 146 12 166 64 20 52-84 66-100 107z"
      fill="var(--ground)"
    />
    <g transform="translate(136 6)">
      <g fill="var(--warm)">
        <circle cx="330" cy="424" r="9" />
        <path d={WALKER} />
      </g>
      <g fill="color-mix(in srgb, var(--warm) 55%, var(--warm-soft-2))">
        <circle cx="360" cy="418" r="9" />
        <path d={FRIEND} />
      </g>
    </g>
  </svg>
);
