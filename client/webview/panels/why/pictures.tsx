/** A small picture for each way in which a score comes about. */
import type { ComponentChildren, JSX } from 'preact';
import type { WireMechanism, WireStep } from '../../../../server/src/protocol/explanation.ts';
import { amountsBeside, pointsBeside } from '../../../../server/src/rounding/row-points.ts';
import { Bar } from '../../bars/bar.tsx';
import { useView } from '../../base/context.ts';
import type { ShownRow } from '../../state/shown.ts';
import { MovedPoints, movedTo, PointsBar } from './points-bar.tsx';

/** Tells the row of an action, whose figures are those to be read; undefined where it is not among what is shown. */
export type RowOf = (id: string) => ShownRow | undefined;

export interface PictureProps {
  /** The action that is explained. */
  readonly id: string;
  readonly step: WireStep;
  /** The width of all bars of points, so that they compare. */
  readonly scale: number;
  readonly rowOf: RowOf;
}

/** The picture of a step; nothing for words alone. */
export function Picture({ id: explained, step, scale, rowOf }: PictureProps): JSX.Element | null {
  const { figures } = useView();
  const own = rowOf(explained);
  switch (step.mechanism) {
    case 'share':
      return step.parent === null ? null : (
        <PointsBar from={step.parent} to={step.after} scale={step.parent}>
          {`${figures.points(pointsBeside(own, step.after))} / ${figures.points(step.parent)}`}
        </PointsBar>
      );
    case 'reduction':
    case 'status':
    case 'recount':
      return <MovedPoints from={step.before} to={step.after} scale={scale} row={own} />;
    case 'deactivation':
      return <MovedPoints from={step.before} to={0} scale={scale} row={own} />;
    case 'proportion':
      return (
        <>
          <Part id={step.parent.id}>
            <MovedPoints
              {...step.parent}
              scale={Math.max(step.parent.from, step.parent.to)}
              row={rowOf(step.parent.id)}
            />
          </Part>
          <MovedPoints from={step.before} to={step.after} scale={scale} row={own} />
        </>
      );
    case 'redistribution':
      return (
        <>
          {step.from.map(({ id, points }) => (
            <Part key={id} id={id}>
              <PointsBar from={points} to={0} scale={scale}>
                {figures.points(points)}
              </PointsBar>
            </Part>
          ))}
          <MovedPoints from={step.before} to={step.after} scale={scale} row={own} />
        </>
      );
    case 'sum':
      return (
        <>
          {step.changed.map(({ id, from, to }) => (
            <Part key={id} id={id}>
              <MovedPoints from={from} to={to} scale={scale} row={rowOf(id)} />
            </Part>
          ))}
          <MovedPoints from={step.before} to={step.after} scale={scale} row={own} />
        </>
      );
    case 'points':
      return <Bar score={step.score} amounts={amountsBeside(own, step.score)} before={null} size="row" />;
    case 'roll-up':
      return <RollUp step={step} rowOf={rowOf} />;
    case 'capping':
      return <Shares step={step} />;
    case 'suggestion':
      return (
        <PointsBar from={1} to={step.share} scale={Math.max(1, step.share)}>
          {figures.percent(step.share)}
        </PointsBar>
      );
    case 'idle':
    case 'note':
      return null;
  }
}

/** The widest of the bars of points of some steps. */
export function scaleOf(steps: readonly WireStep[]): number {
  return Math.max(0, ...steps.flatMap(pointsIn));
}

function pointsIn(step: WireMechanism): readonly number[] {
  switch (step.mechanism) {
    case 'share':
      return [step.after];
    case 'reduction':
    case 'status':
    case 'recount':
    case 'proportion':
      return [step.before, step.after];
    case 'deactivation':
      return [step.before];
    case 'redistribution':
      return [step.before, step.after, ...step.from.map(({ points }) => points)];
    case 'sum':
      return [step.before, step.after, ...step.changed.flatMap(({ from, to }) => [from, to])];
    // These are drawn on a scale of their own.
    case 'points':
    case 'roll-up':
    case 'capping':
    case 'suggestion':
    case 'idle':
    case 'note':
      return [];
  }
}

/** Another action that takes part, by its id, which leads to its own explanation. */
function Part({ id, children }: { readonly id: string; readonly children: ComponentChildren }): JSX.Element {
  const { say, explain } = useView();
  return (
    <div class="why-part">
      <button type="button" class="link" title={say('Why?')} onClick={() => explain(id)}>
        {id === '' ? say('Total') : id}
      </button>
      {children}
    </div>
  );
}

interface RollUpProps {
  readonly step: Extract<WireMechanism, { mechanism: 'roll-up' }>;
  readonly rowOf: RowOf;
}

function RollUp({ step, rowOf }: RollUpProps): JSX.Element {
  const { figures } = useView();
  const children = step.children.map(child => ({ ...child, amounts: amountsBeside(rowOf(child.id), child.score) }));
  return (
    <>
      {children.map(({ id, title, score, amounts }) => (
        <div key={id} class="roll-up" title={title}>
          <Part id={id}>
            <Bar score={score} amounts={amounts} before={null} size="row" />
            <span class="points-figures">
              {figures.points(amounts.done)} / {figures.points(amounts.potential)}
            </span>
          </Part>
        </div>
      ))}
    </>
  );
}

function Shares({ step }: { readonly step: Extract<WireMechanism, { mechanism: 'capping' }> }): JSX.Element {
  const { figures } = useView();
  const { before, after } = step;
  return (
    <PointsBar from={before} to={after} scale={Math.max(1, before, after)}>
      {movedTo(figures.percent(before), figures.percent(after))}
    </PointsBar>
  );
}
