import { Link } from "react-aria-components/Link";

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

export const Brand = ({ href, name }: { href: string; name: string }) => (
  <Link className="brand" href={href}>
    <Mark />
    <span>{name}</span>
  </Link>
);

/** The one illustration: a landscape, a path, two people on it. Decoration only. */
export const Landscape = ({
  className,
  align = "xMidYMax",
}: {
  className: string;
  align?: "xMidYMax" | "xMaxYMax";
}) => (
  <svg className={className} viewBox="0 0 600 520" aria-hidden="true" preserveAspectRatio={`${align} slice`}>
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
        <path d="M320 459v-13a10 10 0 0 1 20 0v13a4 4 0 0 1-4 4h-12a4 4 0 0 1-4-4z" />
      </g>
      <g fill="color-mix(in srgb, var(--warm) 55%, var(--warm-soft-2))">
        <circle cx="360" cy="418" r="9" />
        <path d="M350 453v-13a10 10 0 0 1 20 0v13a4 4 0 0 1-4 4h-12a4 4 0 0 1-4-4z" />
      </g>
    </g>
  </svg>
);
