/** The content that this server gives to devices: the method, with what the organisation makes of it (CONTENT_DIR). */
import { readFolder } from './content-folder.ts';
import type { Content } from './content-hide.ts';
import { ContentError } from './content-mistake.ts';
import { assembleContent } from './content.ts';
import { defaultContent, defaultFiles } from './default-content.ts';

let served: Content | undefined;

/** @throws ContentError with every mistake: then the server does not start */
export function openContent(folder: string | undefined): void {
	if (folder === undefined) {
		served = defaultContent();
		return;
	}
	const own = readFolder(folder);
	const assembled = assembleContent(defaultFiles, own.files);
	const mistakes = [...own.mistakes, ...(assembled.ok ? [] : assembled.mistakes)];
	if (!assembled.ok || mistakes.length > 0) throw new ContentError(mistakes);
	served = assembled;
}

export const servedContent = (): Content => (served ??= defaultContent());
