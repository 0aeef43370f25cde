import { RULES } from '../../server/src/core/analysis/registry.ts';
import type { Rule } from '../../server/src/core/analysis/rule.ts';

type Checking = Extract<Rule, { check: unknown }>;

/** Runs a test while a rule checks in another way than its own. */
export async function withBrokenRule(
  code: string,
  check: Checking['check'],
  test: () => void | Promise<void>,
): Promise<void> {
  const rule = RULES.find((one): one is Checking => one.code === code && 'check' in one);
  if (rule === undefined) throw new Error(`There is no rule ${code} that checks`);
  const own = rule.check;
  Object.assign(rule, { check });
  try {
    await test();
  } finally {
    Object.assign(rule, { check: own });
  }
}
