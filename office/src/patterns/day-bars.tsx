interface DayBar {
  readonly key: string;
  readonly label: string;
  /** Half-days of each stretch of the bar, with what it is. */
  readonly parts: readonly { readonly key: string; readonly halfDays: number; readonly title: string }[];
  readonly shown: string;
}

interface DayBarsProps {
  readonly bars: readonly DayBar[];
  /** Half-days at which the line stands. */
  readonly line: number;
  readonly label: string;
}

const WIDTH = 400;
const SHADES = ['#1d4f91', '#4a78b5', '#7d9fcc', '#2f6fc0'] as const;

/** Days of training as bars against the line that the clause draws. */
export function DayBars({ bars, line, label }: DayBarsProps) {
  const most = Math.max(line, ...bars.map((bar) => bar.parts.reduce((sum, part) => sum + part.halfDays, 0)));
  const scale = WIDTH / (most * 1.08);
  return (
    <div className="zs-bars" role="img" aria-label={`${label}：${bars.map((bar) => `${bar.label} ${bar.shown}`).join('，')}`}>
      {bars.map((bar) => (
        <div key={bar.key} className="zs-bar-row">
          <span>{bar.label}</span>
          <svg className="zs-bar" viewBox={`0 0 ${WIDTH} 16`} preserveAspectRatio="none" aria-hidden="true">
            <rect x="0" y="3" width={WIDTH} height="10" fill="#eceef1" />
            {segments(bar.parts).map(({ part, start }, index) => (
              <rect
                key={part.key}
                x={start * scale}
                y="3"
                width={Math.max(0, part.halfDays * scale - 1)}
                height="10"
                fill={SHADES[index % SHADES.length]}
              >
                <title>{part.title}</title>
              </rect>
            ))}
            <line x1={line * scale} x2={line * scale} y1="0" y2="16" stroke="#1f2329" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
          </svg>
          <span>{bar.shown}</span>
        </div>
      ))}
    </div>
  );
}

function segments(parts: DayBar['parts']) {
  let start = 0;
  return parts.map((part) => {
    const segment = { part, start };
    start += part.halfDays;
    return segment;
  });
}

/** One person's days against the line, in a table's cell; the figure beside it says the number. */
export function DayLine({ halfDays, line }: { readonly halfDays: number; readonly line: number }) {
  const scale = WIDTH / (Math.max(line, halfDays, 1) * 1.08);
  return (
    <svg className="zs-bar" viewBox={`0 0 ${WIDTH} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="3" width={WIDTH} height="10" fill="#eceef1" />
      <rect x="0" y="3" width={halfDays * scale} height="10" fill={SHADES[0]} />
      <line x1={line * scale} x2={line * scale} y1="0" y2="16" stroke="#1f2329" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
