/** What can stand between a reply and its way, as plain sentences with one next step each. */
import type { ProblemCode } from '$lib/domain/problem';
import { m } from '$paraglide/messages.js';
import { readerProblemText } from '../../reader-problem-text';
import type { Trouble } from './reply.state.svelte';

const problems: Partial<Record<ProblemCode, () => string>> = {
	'share.gone': m.reader_reply_gone,
	'share.conflict': m.reader_reply_full
};

/** @param labels of the fields, as they stand on screen */
export function troubleText(
	trouble: Trouble,
	labels: Record<Extract<Trouble, { kind: 'too-long' }>['part'], string>
): string {
	switch (trouble.kind) {
		case 'too-long':
			return m.reader_reply_too_long({ part: labels[trouble.part] });
		case 'no-chapter':
			return m.reader_reply_choose();
		case 'problem':
			return `${problems[trouble.code]?.() ?? readerProblemText(trouble.code)} ${m.reader_reply_kept()}`;
	}
}
