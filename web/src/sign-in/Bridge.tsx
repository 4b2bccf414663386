/** Two banks and the bridge between them. */
export function Bridge() {
  return (
    <svg className="sign-in-bridge" viewBox="0 0 826 300" aria-hidden="true" preserveAspectRatio="xMidYMax slice">
      <path d="M0 150C120 96 190 130 290 88S470 40 560 92 740 60 826 104V300H0Z" fill="#1a335a" />
      <path d="M0 206C150 150 260 190 380 150S640 128 826 176V300H0Z" fill="#1f3c69" />
      <path d="M0 262c110-14 220 10 330 0s220-14 330 0 110 8 166 2V300H0Z" fill="#2a4c80" />
      <g fill="none" stroke="#c8d8ef" strokeWidth="2.5" strokeLinecap="round">
        <path d="M120 238h586" />
        <path d="M190 238v34M413 238v40M636 238v34" />
        <path d="M190 238C240 156 300 126 413 126s173 30 223 112" strokeWidth="3" />
        <path
          d="M245 238v-56M300 238v-90M356 238V132M413 238V126M470 238V132M526 238v-90M581 238v-56"
          strokeWidth="1.5"
          opacity=".7"
        />
      </g>
    </svg>
  );
}
