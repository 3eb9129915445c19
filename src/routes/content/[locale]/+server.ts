import { localizePack } from '$lib/domain/content-source';
import { localeIds, type LocaleId } from '$lib/domain/ids';
import { createPackAnswers } from '$lib/server/pack-answer';
import { servedContent } from '$lib/server/served-content';
import type { RequestHandler } from './$types';

const answers = createPackAnswers((locale: LocaleId) => localizePack(servedContent().pack, locale));

export const GET: RequestHandler = ({ params, request }) => {
	const locale = localeIds.find((id) => id === params.locale);
	if (!locale) return Response.json({ problem: 'content.unavailable' }, { status: 404 });
	return answers(locale, request.headers.get('accept-encoding') ?? '');
};
