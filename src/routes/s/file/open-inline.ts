import { openInline } from '$lib/sharing/file-open';
import { m } from '$paraglide/messages.js';
import type { Opening } from '../opened-text';

/** The text that a link carries in itself. No server is asked. */
export async function openInlineText(fragment: string): Promise<Opening> {
	const opened = await openInline(fragment);
	return opened.ok ? { ...opened, keys: null, note: m.reader_from_link } : opened;
}
