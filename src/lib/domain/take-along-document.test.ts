import { expect, test } from 'vitest';
import { newContact } from './contact';
import { newNote, noteIds } from './note';
import { newGoal } from './plan';
import { newReview } from './review';
import { documentText } from './snapshot-document';
import { newStrength } from './strength';
import { takeAlong, takeAlongQuestions } from './take-along';
import { takeAlongDocument } from './take-along-document';

const labels = { strengths: 'Krachten', worked: 'Hielp', stays: 'Blijft', want: 'Wil ik', dream: 'Droom' };
const note = (id: string, text: string, onlyForMe = false) => ({ ...newNote(id, 1), text, onlyForMe });

test('holds what its screen shows: what helped, who stays and the goals, and nothing that is only for me', () => {
	const found = takeAlong({
		strengths: [newStrength({ id: 's', layer: 'skills', text: 'koken' }, 1)],
		reviews: [{ ...newReview('r', 'g', 1), helped: 'Bellen in de ochtend.' }],
		contacts: [
			newContact({ id: 'a', name: 'tante Roos' }, 1),
			newContact({ id: 'b', name: 'Dennis', wish: 'less' }, 1),
			newContact({ id: 'c', name: 'Noor', ring: 'far' }, 1)
		],
		goals: [newGoal({ id: 'g', title: 'Een eigen kamer' }, 1)],
		notes: [
			note(takeAlongQuestions.worked, 'Elke dag wandelen.'),
			note(takeAlongQuestions.stays, 'Dit houd ik voor mij.', true),
			note(noteIds.dream, 'Een tuin.', true)
		]
	});
	expect(documentText(takeAlongDocument(found, labels))).toBe(
		[
			'Krachten\n- koken',
			'Hielp\n- Bellen in de ochtend.\nElke dag wandelen.',
			'Blijft\n- tante Roos',
			'Wil ik\n- Een eigen kamer'
		].join('\n\n')
	);
});
