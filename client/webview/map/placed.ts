/** What has its place on the map, before the links have theirs. In pixels. */
import type { HierarchyRectangularNode } from 'd3-hierarchy';
import type { MapSide, SizedRow } from './rows.ts';

export interface PlacedGroup {
  /** The place in the map. */
  readonly group: number;
  readonly side: MapSide;
  /** The edge towards the middle, at which its nodes stand. */
  readonly x: number;
  /** Where its title begins, and where its nodes begin and end. */
  readonly top: number;
  readonly from: number;
  readonly to: number;
}

export interface PlacedNode {
  /** The place in the map. */
  readonly node: number;
  readonly side: MapSide;
  readonly x: number;
  /** Of its middle. */
  readonly y: number;
  readonly height: number;
  /** How much of it can be read: id and title, the id, or nothing but a stroke. */
  readonly label: SizedRow['label'];
}

/** A node in the tree of sides, axes and rows, which the layout is made of. */
export type Part = HierarchyRectangularNode<Datum>;

export type Datum =
  | { readonly is: 'root'; readonly children: readonly Datum[] }
  | { readonly is: 'side'; readonly side: MapSide; readonly children: readonly Datum[] }
  | { readonly is: 'group'; readonly group: number; readonly children: readonly Datum[] }
  | { readonly is: 'row'; readonly row: SizedRow };
