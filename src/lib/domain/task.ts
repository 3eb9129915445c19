/** A task (regelzaak): one thing of a checklist of the journey, or one the person added, and who does it. */
import * as z from 'zod/mini';
import { moment } from './answer';
import { doers } from './plan-words';
import { ownWords } from './text';

export const task = z.object({
	/** For a thing of the checklist that of its item, so that there is one row per item; else made on the phone. */
	id: z.string(),
	/** The checklist it stands in. */
	list: z.string(),
	/** Whether the person added it. */
	own: z.boolean(),
	/** As it was asked, or the person's own words. */
	title: ownWords,
	/** null while nobody was chosen. */
	who: z.nullable(z.enum(doers)),
	whoName: ownWords,
	when: ownWords,
	state: z.enum(['open', 'done', 'let-go']),
	createdAt: moment,
	changedAt: moment
});
export type Task = z.infer<typeof task>;

export function newTask(from: Pick<Task, 'id' | 'list' | 'title'> & Partial<Task>, at: number): Task {
	return { own: false, who: null, whoName: '', when: '', state: 'open', createdAt: at, changedAt: at, ...from };
}
