import type { Message } from '../../../l10n/say.ts';

/**
 * The sentences of problems in questions, rules, scenarios and `referentiel.json`, by code and variant; those with a third part are for one
 * thing expected (`/operand`), or for when something near is known (`/suggestion`), or nothing at all (`/none`).
 */
export const AROUND_MESSAGES: Readonly<Record<string, Message>> = {
  'formula-syntax/unexpected': 'This formula cannot be read: “{found}” stands where “{expected}” is expected.',
  'formula-syntax/unexpected/operand': 'This formula cannot be read: “{found}” stands where a value is expected.',
  'formula-syntax/unexpected/name': 'This formula cannot be read: “{found}” stands where a name is expected.',
  'formula-syntax/unexpected/end':
    'This formula should end before “{found}”. Add an operator between the two, or remove the rest.',
  'formula-syntax/unexpected-end': 'This formula is not finished: “{expected}” is expected.',
  'formula-syntax/unexpected-end/operand': 'This formula is not finished: a value is expected.',
  'formula-syntax/unexpected-end/name': 'This formula is not finished: a name is expected.',
  'formula-syntax/decimal-comma': 'Formulas write decimals with a point: {expected} instead of {found}.',
  'formula-syntax/keyword-case': 'Formulas write keywords in small letters: {expected} instead of {found}.',
  'formula-syntax/unknown-function': 'Formulas have no function {found}. Use one of: {known}.',
  'formula-syntax/unknown-function/suggestion': 'Formulas have no function {found}. Did you mean {suggestion}?',
  'formula-syntax/misspelt-word/suggestion': '“{found}” is no word of formulas. Did you mean {suggestion}?',
  'formula-syntax/no-si': 'This “alors” has no “si”. Write “si” before its condition.',
  'formula-syntax/no-function':
    'Only the parentheses of a function hold a comma. Write the function before them, one of: {known}.',
  'formula-syntax/too-large': 'The number {found} is too large to be reckoned with.',
  'formula-syntax/too-deep': 'This formula nests more than {limit} levels. Divide it.',
  'formula-name/question': 'No question has the id {found}. Correct it, or add the question.',
  'formula-name/question/suggestion': 'No question has the id {found}. Did you mean {suggestion}?',
  'formula-name/choice': 'The question {question} has no choice {found}. Choose one of: {known}.',
  'formula-name/choice/none':
    'The question {question} has no choices yet, so {found} is none of them. Write its choices below a title “Choix”.',
  'formula-name/choice/suggestion': 'The question {question} has no choice {found}. Did you mean {suggestion}?',
  'formula-name/action': 'No action has the id {found}. Correct it, or add the action.',
  'formula-name/property': 'A collectivité has no property {found}. Use one of: {known}.',
  'formula-name/property/suggestion': 'A collectivité has no property {found}. Did you mean {suggestion}?',
  'formula-name/value': 'The property {property} has no value {found}. Use one of: {known}.',
  'formula-name/value/suggestion': 'The property {property} has no value {found}. Did you mean {suggestion}?',
  'formula-question': 'No question has the id {found}: case counts. Correct it, or add the question.',
  'formula-question/suggestion': 'No question has the id {found}. Did you mean {suggestion}?',
  'formula-question/listed':
    'No question has the id {found}. The platform does not read this list, but who reads it is misled: correct it.',
  'formula-question/listed/suggestion': 'No question has the id {found}. Did you mean {suggestion}?',
  'formula-choice/binaire': 'The question {question} is answered by OUI or NON, not by {found}.',
  'formula-choice/choix': 'The question {question} has no choice {found}. Choose one of: {known}.',
  'formula-choice/choix/none':
    'The question {question} has no choices yet, so {found} is none of them. Write its choices below a title “Choix”.',
  'formula-choice/proportion': 'The question {question} is answered by a number: write reponse({question}) alone.',
  'formula-choice/without-value':
    'The question {question} has answers by name: write reponse({question}, ANSWER), or the formula gets what it does not expect.',
  'formula-property': 'A collectivité has no property {found}. Use one of: {known}.',
  'formula-value': 'The property {property} has no value {found}. Use one of: {known}.',
  'formula-value/referential': '“{found}” names no référentiel with its version, such as te or te_1.2.3. Correct it.',
  'formula-syntax/skipped': 'The platform passes over “{found}” without a word.',
  'formula-syntax/chain':
    'Of comparisons in a chain the platform takes the first alone: “{found}” is compared with nothing. Write: {expected}.',
  'indicator-target-missing/cible':
    'The indicator {id} has no target (exprCible), which this formula reads. Add it, or change the formula.',
  'indicator-target-missing/limite':
    'The indicator {id} has no limit (exprSeuil), which this formula reads. Add it, or change the formula.',
  'indicator-cycle/itself': 'The indicator {id} is computed from itself. Correct the formula.',
  'indicator-cycle/own-parent': 'The indicator {id} is its own parent. Correct the parent.',
  'indicator-cycle/parents': 'These indicators are the parents of one another: {path}. Correct one of the parents.',
  'indicator-cycle/others': 'These indicators are computed from one another: {path}. Correct one of the formulas.',
  'formula-choice/choix/suggestion': 'The question {question} has no choice {found}. Did you mean {suggestion}?',
  'formula-syntax/parted-name':
    'The platform reads “{word}” at the beginning of “{found}” as a word of its language: no name may begin so. Give it another id.',
  'formula-property/suggestion': 'A collectivité has no property {found}. Did you mean {suggestion}?',
  'formula-value/suggestion': 'The property {property} has no value {found}. Did you mean {suggestion}?',
  'formula-value/case/suggestion':
    'The importer takes {found} for {suggestion}, but whoever evaluates the rule does not. Write {suggestion}.',
  'formula-action': 'This référentiel has no action {found}, and score() knows no other one. Correct the id.',
  'formula-type/referential': 'Rules are evaluated for no référentiel: referentiel() is always FAUX here. Remove it.',
  'formula-score/early':
    'score() has no value here: it always holds in a condition, and takes all points away as a number. Move the formula to “Score réalisé”.',
  'formula-score/condition':
    'A condition on a score always holds, whatever the score: the first branch is taken. Compute with min() and max() instead.',
  'formula-score/plus':
    'Until there are scores, the platform writes this sum as a difference: it will subtract. Do without +.',
  'formula-score/parentheses':
    'The platform loses these parentheses between its two evaluations of a score. Multiply out, or use min() and max().',
  'formula-score/none':
    'This branch has no score(), and the platform computes no score at all where it is taken. Use score() in it.',
  'formula-score/negative':
    'This number is negative beside a score: the platform cannot read it again, and computes no score at all. Write one that is not.',
  'formula-score/negative-some':
    'This number is negative for some collectivités, such as: {example}. The platform cannot read it again beside a score, and computes no score at all. Use max(…, 0).',
  'indicator-unknown/case/suggestion':
    'The importer takes {found} for {suggestion}, but whoever computes the score does not find it. Write {suggestion}.',
  'formula-arguments/takes-none': 'The question {question} is answered by a number: write reponse({question}) alone.',
  'formula-arguments/needs-choice':
    'The question {question} is answered by a choice: write reponse({question}, CHOICE), the choice being one of: {known}.',
  'formula-arguments/needs-choice/none':
    'The question {question} is answered by a choice and has none yet: write its choices below a title “Choix”, then reponse({question}, CHOICE).',
  'formula-type/boolean': 'A condition (true or false) is expected here, and this is a number.',
  'formula-type/number': 'A number is expected here, and this is a condition (true or false).',
  'formula-type/no-value':
    'The name {found} has no value by itself. Write reponse({found}), score({found}) or a number.',
  'formula-type/no-target':
    'The formula of a computed indicator knows only values: {found} gives it nothing. Write val().',
  'formula-type/no-figure': 'The name {found} has no value by itself. Write val({found}) or a number.',
  'formula-division': 'A number cannot be divided by zero: the rule has no effect.',
  'formula-division/zero':
    'A number cannot be divided by zero: the result is infinite, or no number. Correct the divisor.',
  'formula-division/some':
    'This divides by zero for some collectivités, such as: {example}. Treat them in a branch of their own.',
  'formula-branch':
    'No collectivité comes to this branch, whatever it answers. Correct the conditions that lead to it, or remove it.',
  'formula-condition/always':
    'This condition is true for all collectivités that come to it: it decides nothing. Correct it, or leave it out.',
  'formula-condition/never':
    'This condition is false for all collectivités that come to it. Correct it, or leave it out.',
  'formula-factor':
    'The text says “{text}”, a factor of {expected}, but the formula gives {known}. Correct the formula or the text.',
  'formula-hidden':
    'Where this condition decides, the question {question} is not asked, so it has no answer. For example: {example}. Correct the condition, or when the question is asked.',
  'formula-result/never':
    'This branch gives nothing to those who take it, such as: {example}. They are not asked what is needed here: correct the condition, or ask them.',
  'formula-result/some':
    'This gives nothing to some collectivités, such as: {example}. They are not asked what is needed here, and the rule has no effect.',
  'formula-unproved':
    'This formula joins too many questions to be checked for all collectivités ({count}): its branches and conditions are not looked at.',
  'formula-unproved/shares':
    'What this comes to hangs on shares in a way that cannot be gone through: nothing is said of branches and conditions of the formula, nor of a division by zero here. Compare each share by itself.',
  'formula-score': 'score() may be used in “Score réalisé” only.',
  'rule-duplicate': 'The action {id} has two entries of rules; the second replaces nothing and confuses. Join them.',
  'rule-formula/misplaced': 'This formula stands outside a rule, and is lost. Move it below a title “### …” of a rule.',
  'rule-formula/several': 'A rule has one formula: this second one is lost. Remove it, or join the two.',
  'rule-formula/language': 'The formula of a rule is a block ```formule. Correct the language of the block.',
  'rule-formula/none': 'This rule has no formula. Add a block ```formule below its title.',
  'rule-text-lost':
    'The rule “{title}” has no formula, so the platform loses its text. Write the formula, or move the text.',
  'rule-repeated': 'The rule “{title}” stands twice on one action; only the first counts. Remove one.',
  'rule-unknown/spelling/suggestion': 'The importer refuses the title “{title}”. Write “{suggestion}”, to the letter.',
  'rule-unknown/other': 'There is no rule “{title}”. Use one of: {known}.',
  'rule-unknown/other/suggestion': 'There is no rule “{title}”. Did you mean “{suggestion}”?',
  'question-idle':
    'Whatever is answered to {id}, the rules of these actions give the same: {names}. Correct the rules, or when the question is asked, or remove it.',
  'question-duplicate/case':
    'The platform takes {id} for the id of another question: it does not look at capitals. Give one of them another id.',
  'question-type': 'A question has no type “{found}”. Use one of: {known}.',
  'question-type/suggestion': 'A question has no type “{found}”. Did you mean “{suggestion}”?',
  'question-choices/none': 'The question {id} is a choice without choices. Add a section “## Choix” with its choices.',
  'question-choices/idle':
    'The type of the question {id} is “{type}”, so nobody can give the choices that stand below it. Remove them, or correct the type.',
  'question-choices/unnamed':
    'The choice “{title}” has no id, so nobody can give it. Add a block with an id below its title.',
  'question-choices/repeated': 'The choice {id} stands twice. Give one of the two another id.',
  'entry-id-missing/question': 'This question has no id, so no rule can ask it. Add its id to the block of metadata.',
  'entry-id-missing/indicator':
    'This indicator has no id, so nothing can name it. Add its id to the block of metadata.',
  'entry-id-missing/theme':
    'This theme has no id, and the importer leaves it out. Add its id to the block of metadata.',
  'entry-id-missing/competence':
    'This competence has no code, and the importer leaves it out. Add its code to the block of metadata.',
  'entry-id-missing/evidence':
    'This piece of evidence has no id, and the importer refuses it. Add its id to the block of metadata.',
  'entry-id-missing/rule':
    'These rules name no action, so they hold for nothing. Add action_id to the block of metadata, such as “action_id: cae_1.2.3”.',
  'entry-id-missing/no-block':
    'This title has no block of metadata, so nobody reads what stands below it. Add a ```yaml block, or remove the title if it opens nothing.',
  'entry-id-missing/no-kind':
    'No key of this block tells what it is, so nobody reads it: a question has “type”, rules “action_id”, an indicator “unite”, a piece of evidence “actions”. Add the key.',
  'entry-id-missing/no-language': 'This block of metadata is not marked as YAML, so nobody reads it. Write ```yaml.',
  'entry-id-missing/no-fence':
    'These lines stand in no block of metadata, so nobody reads them. Put a line ```yaml above them and ``` below.',
  'entry-id-missing/in-section':
    'This block of metadata stands where nobody reads it. Put it right below a title of its own with a single “#”.',
  'entry-incomplete/missing': 'The platform refuses the sheet without {keys} here. Add it to the block of metadata.',
  'entry-incomplete/title': 'The platform refuses the sheet without a title here. Write one behind the “#”.',
  'entry-incomplete/date':
    'The platform reads a date here: “{found}” is none, and the sheet is refused. Write it as 2030-01-31.',
  'entry-incomplete/number':
    'The platform reads a number in {key}: “{found}” is none, and the sheet is refused. Write the number.',
  'entry-id-reserved/word':
    'No formula can name {id}: “{word}” is read there as a word of their language. Give it another id.',
  'entry-id-reserved/case': 'No formula can name {id}: indicators are looked for in small letters. Write {small}.',
  'entry-id-reserved/signs':
    'No formula can name {id}: a name begins with a letter and goes on with letters without accents, digits, “_” and “.”. Give it another id.',
  'entry-section-unknown/suggestion': 'Unknown section “{title}”. Did you mean “{suggestion}”?',
  'question-duplicate': 'The id {id} is given to two questions. Give one of them another id.',
  'indicator-duplicate': 'The id {id} is given to two indicators. Give one of them another id.',
  'indicator-unknown/malformed':
    '“{found}” can name no indicator: write a prefix, an underscore and the rest, such as cae_1.a. Correct it.',
  'indicator-unknown': 'No indicator has the id {found}. Correct it, or add the indicator.',
  'indicator-unknown/suggestion': 'No indicator has the id {found}. Did you mean {suggestion}?',
  'evidence-duplicate': 'The id {id} is given to two pieces of evidence. Give one of them another id.',
  'evidence-id': 'This id has {length} characters, and the importer refuses more than {limit}. Shorten it.',
  'evidence-duplicate/action':
    'This piece of evidence lists the action {id} twice, and the platform refuses the sheet. Remove one.',
  'evidence-unlinked': 'This piece of evidence belongs to no action, so nobody will see it. List its actions.',
  'evidence-unlinked/refused':
    'This piece of evidence belongs to no action, and the platform refuses it. List its actions.',
  'value-unknown': '“{key}” has no value “{found}”. Use one of: {known}.',
  'value-unknown/listed': '“{key}” has no value “{found}” in {file}. Correct it, or list it there.',
  'value-unknown/suggestion': '“{key}” has no value “{found}”. Did you mean “{suggestion}”?',
  'reference-malformed/no-prefix':
    'An action is named here with its référentiel, such as cae_{text}; “{text}” alone is refused. Write the prefix.',
  'reference-malformed/other':
    '“{text}” names no action: write the référentiel, an underscore and the id, such as cae_1.2.3.',
  'question-unused/everywhere': 'No rule uses the question {id}.',
  'question-unused/listed': 'No rule of {action} or below it uses the question {id}, which is listed here.',
  'question-unused/action': 'No rule of {action} or below it uses the question {id}.',
  'question-unlisted': 'This rule of {action} uses the question {id}, which does not list that action.',
  'rule-fault/division-by-zero':
    'For this collectivité the formula of {action}, “{title}”, divides by zero: the rule has no effect. Correct the formula or the answer.',
  'rule-fault/not-finite':
    'For this collectivité the formula of {action}, “{title}”, gives no finite number: the rule has no effect. Correct the formula or the answer.',
  'rule-fault/needs-number':
    'For this collectivité the formula of {action}, “{title}”, gives no number where one is needed: the rule has no effect. Correct the formula or the answer.',
  'rule-fault/needs-boolean':
    'For this collectivité the formula of {action}, “{title}”, gives no condition where one is needed: the rule has no effect. Correct the formula or the answer.',
  'rule-fault/no-value':
    'For this collectivité the formula of {action}, “{title}”, has no value: the rule has no effect. Correct the formula or the answer.',
  'rule-fault/not-a-number':
    'For this collectivité the formula of {action}, “{title}”, makes no number: on the platform the points that it decides on count as 0. Correct the formula or the answer.',
  'rule-fault/stops':
    'For this collectivité the platform fails over the formula of {action}, “{title}”, and gives no score at all (“{message}”). The figures are those without this rule. Correct the formula or the answer.',
  'settings-syntax/line': 'This part of referentiel.json cannot be read as JSON. Correct it, or remove it.',
  'settings-syntax/form': 'referentiel.json holds one object: write all of it between braces.',
  'settings-syntax/unreadable':
    'referentiel.json is not read: it is no ordinary file of this folder, or far too large. Put a small text file in its place.',
  'settings-key': 'There is no key “{found}” here. Use one of: {known}.',
  'settings-key/suggestion': 'There is no key “{found}” here. Did you mean “{suggestion}”?',
  'settings-rule': 'There is no rule “{found}”, so this severity counts for nothing. Correct the code.',
  'settings-rule/suggestion':
    'There is no rule “{found}”, so this severity counts for nothing. Did you mean “{suggestion}”?',
  'settings-value/object': '“{key}” takes an object: keys and values between braces.',
  'settings-value/patterns': '“{key}” takes a list of patterns between quotes, such as ["drafts/"].',
  'settings-value/severity': 'The severity of “{key}” is one of: {known}.',
  'settings-value/name': 'A name is a small letter, then small letters, digits and “_”: “cae” for instance.',
  'settings-value/level': 'The level of the measures is a whole number from 1 to 5: 3 for CAE, 2 for ECi.',
  'settings-value/stars': 'Stars are shares from 0 to 1, each above the one before, such as [0.35, 0.5, 0.65, 0.75].',
  'alternative-off/some':
    '{names} are all deactivated for some collectivités, such as: {example}. None of them counts then: check that this is meant, or correct their deactivations.',
  'alternative-off/always':
    '{names} are all deactivated for all collectivités: none of them ever counts. Correct their deactivations.',
  'alternative-overlap/some':
    '{measure} and {alternative} count both for some collectivités, such as: {example}. Correct their deactivations so that one of them always holds.',
  'alternative-overlap/always':
    '{measure} and {alternative} count both for all collectivités. Correct their deactivations so that one of them always holds.',
  'review-syntax/conflict':
    'Git left a conflict here, so no approval counts. Keep the lines of both versions and remove the marker lines.',
  'review-syntax/line': 'This part of referentiel.review.json cannot be read as JSON. Correct it, or remove it.',
  'review-syntax/form': 'referentiel.review.json holds one object: write all of it between braces.',
  'review-syntax/later':
    'A later version of the extension wrote these approvals, and this one cannot read them. Update it.',
  'review-syntax/unreadable':
    'referentiel.review.json cannot be read: it must be an ordinary file of this folder, of at most two million bytes. No approval counts.',
  'review-value/approval':
    'An approval is an object: subject, change and date between braces. Remove it, and approve the change again.',
  'review-value/missing':
    'This approval lacks “{key}”, a text between quotes, and does not count. Remove it, and approve the change again.',
  'review-value/date':
    'The date of an approval is a day such as “2026-11-26”. Without it, the approval does not count.',
  'review-value/text': '“{key}” is a text, between quotes.',
  'review-value/cites':
    'What an approval rests on (“cites”) cannot be read, so the approval does not count. Remove it, and approve the change again.',
  'review-value/version': 'The version of this file is the number 1.',
  'review-duplicate': 'This change of {subject} is approved twice; the approval of {date} is enough. Remove this one.',
  'review-unknown':
    '{subject} is in no file any more. Remove this approval, unless the action was renumbered: it serves as long as one compares with a version that has the former id.',
  'review-suspect/by':
    '{measure} was approved on {date} by {by}; what it cites changed since: {cited}. Read it again, then say that you looked at it.',
  'review-suspect/nobody':
    '{measure} was approved on {date}; what it cites changed since: {cited}. Read it again, then say that you looked at it.',
  'settings-value/platform': '“{key}” is the platform whose rules hold: 2023 or 2026, between quotes.',
  'scenario-syntax': 'This line cannot be read as YAML. Write one “key: value” per line.',
  'scenario-shape/file':
    'A scenario is a list of keys: Test, Collectivité, Réponses, Indicateurs, Statuts, Efforts, Plan, Scores.',
  'scenario-shape/document':
    'A scenario is one document: nothing is read from this line on. Write the second scenario into a file of its own.',
  'scenario-shape/mapping': '“{key}” holds “key: value” lines.',
  'scenario-shape/answer': 'The answer to {question} is one word or one number.',
  'scenario-shape/indicator':
    'The value of the indicator {indicator} is a number, or one or two of these: fait: 30, programme: 40.',
  'scenario-shape/effort': 'The effort for {id} is a number above 0.',
  'scenario-shape/choice': 'A plan leaves {id} out or takes it in any case: write exclu or retenu.',
  'scenario-key': 'A scenario has no key “{found}”. Use one of: {known}.',
  'scenario-key/suggestion': 'A scenario has no key “{found}”. Did you mean “{suggestion}”?',
  'scenario-duplicate': '“{key}” stands twice; only the last one counts. Remove one.',
  'scenario-identity/property': 'A collectivité has no property {found}. Use one of: {known}.',
  'scenario-identity/property/suggestion': 'A collectivité has no property {found}. Did you mean {suggestion}?',
  'scenario-identity/value': 'The property {property} has no value {found}. Use one of: {known}.',
  'scenario-identity/value/suggestion': 'The property {property} has no value {found}. Did you mean {suggestion}?',
  'scenario-answer/question': 'No question has the id {found}: the answer counts for nothing.',
  'scenario-answer/question/suggestion': 'No question has the id {found}. Did you mean {suggestion}?',
  'scenario-answer/indicator': 'No indicator has the id {found}: its value counts for nothing.',
  'scenario-answer/indicator/suggestion': 'No indicator has the id {found}. Did you mean {suggestion}?',
  'scenario-answer/choice': 'The question {question} has no choice {found}. Choose one of: {known}.',
  'scenario-answer/choice/none':
    'The question {question} has no choices yet, so {found} is none of them. Write its choices below a title “Choix”.',
  'scenario-answer/choice/suggestion': 'The question {question} has no choice {found}. Did you mean {suggestion}?',
  'scenario-answer/type':
    'The question {question} is not asked of a collectivité of this type, but of: {known}. Its answer counts all the same: remove it, or correct the type.',
  'scenario-answer/unasked':
    'The platform of 2026 does not ask this collectivité the question {question}: its answer does not count. Remove it, or correct what the collectivité is or what else it answered.',
  'scenario-answer/number': 'The question {question} is answered by a number from 0 to 1, not by “{found}”.',
  'scenario-answer/range': 'The answer to {question} must be from 0 to 1, not {found}.',
  'scenario-answer/boolean/suggestion':
    'Some tools take this answer for a word, others for yes or no. Write {suggestion}.',
  'scenario-status/unknown': '“{found}” is no status: the action counts as not filled in. Use one of: {known}.',
  'scenario-status/unknown/suggestion':
    '“{found}” is no status: the action counts as not filled in. Did you mean {suggestion}?',
  'scenario-status/three-shares': 'A detailed status has three shares, [fait, programme, pas_fait], not {count}.',
  'scenario-status/share-number':
    '“{found}” is no share of a detailed status. Write three numbers from 0 to 1, [fait, programme, pas_fait].',
  'scenario-status/shares-sum': 'The three shares total {sum} instead of 1.',
  'scenario-status/shares-kept':
    'The three shares total {sum} instead of 1: the platform of 2026 counts them as they are, and what is missing is lost.',
  'scenario-status/share-range': 'Each of the three shares must be from 0 to 1.',
  'scenario-status/takes-none': 'The action {id} takes no status: only sub-actions and tasks do.',
  'scenario-status/overridden': 'The status of {by} counts instead of this one.',
  'scenario-action': 'No action has the id {id}. Correct it.',
  'scenario-expectation/column': 'Scores have no figure “{found}”. Use one of: {known}.',
  'scenario-expectation/column/suggestion': 'Scores have no figure “{found}”. Did you mean “{suggestion}”?',
  'scenario-expectation/boolean': '“{column}” is yes or no.',
  'scenario-expectation/number': '“{column}” is a number.',
  'scenario-expectation/none': '“{column}” is a number, or null where there is none.',
  'scenario-expectation/status': '“{found}” is no status that is told of an action. Use one of: {known}.',
  'scenario-expectation/status/suggestion':
    '“{found}” is no status that is told of an action. Did you mean “{suggestion}”?',
  'scenario-waiting':
    'This expectation waits to be accepted, but no such score is obtained: correct the action or the rule.',
  'scenario-waiting/truth/suggestion': 'This expectation waits to be accepted. What is obtained is “{suggestion}”.',
  'scenario-waiting/suggestion': 'This expectation waits to be accepted. The score obtained is {actual}.',
};
