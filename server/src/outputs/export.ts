/** `export`: the référentiels, in the order of their folders. */
export interface ExportOutput {
  readonly referentials: readonly ExportedReferential[];
}

export interface ExportedReferential {
  readonly name: string | null;
  /** From the folder that was read; `.` for itself. */
  readonly folder: string;
  readonly dialect: '2021' | '2023' | '2026';
  /** How many segments the ids of its measures have. */
  readonly measureLevel: number;
  /** Of the whole; null where nothing tells them. */
  readonly points: number | null;
  /** The root, which holds all others. */
  readonly actions: readonly [ExportedAction];
  readonly references: readonly ExportedReference[];
}

export interface ExportedAction {
  /** `""` for the root. */
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly file: string | null;
  readonly line: number | null;
  /** Absolute; null where nothing tells them. */
  readonly points: number | null;
  /** The share of the parent, 0–100. */
  readonly percent: number | null;
  readonly category: string | null;
  readonly children: readonly ExportedAction[];
}

/** A place that names an action. */
export interface ExportedReference {
  readonly kind: 'prose' | 'key' | 'formula' | 'origin';
  /** The action that it stands in. */
  readonly from: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly to: string;
  readonly resolved: boolean;
}
