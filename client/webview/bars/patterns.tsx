/** The fills of the bars: a pattern for each part beside its colour, so that neither alone says it. */
import type { JSX } from 'preact';

/** Once in the page, and in every drawing that leaves it. */
export function Patterns(): JSX.Element {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="fill-planned" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="tint planned" width="6" height="6" />
          <rect class="ink planned" width="2.5" height="6" />
        </pattern>
        <pattern id="fill-not-done" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect class="tint not-done" width="4" height="4" />
          <rect class="ink not-done" width="4" height="1.5" y="1" />
        </pattern>
        <pattern id="fill-not-filled" width="6" height="6" patternUnits="userSpaceOnUse">
          <circle class="ink not-filled" cx="3" cy="3" r="0.9" />
        </pattern>
        <pattern id="fill-capped" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect class="tint capped" width="5" height="5" />
          <rect class="ink capped" width="1.2" height="5" />
        </pattern>
        {[1.2, 2.6, 4, 5.4].map((width, at) => (
          <pattern
            key={width}
            id={`fill-share-${at + 1}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="ink share" width={width} height="8" />
          </pattern>
        ))}
        <pattern id="fill-added" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="tint added" width="5" height="5" />
          <rect class="ink added" width="2" height="5" />
        </pattern>
      </defs>
    </svg>
  );
}
