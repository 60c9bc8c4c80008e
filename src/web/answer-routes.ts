import { Router, urlencoded, type ErrorRequestHandler, type Request, type Response } from 'express';
import { planAddress, planPageData } from '../guide/plan-page-data.js';
import { glossaryPage } from './glossary-page.js';
import { notFoundPage } from './not-found-page.js';
import type { PageContext } from './page-context.js';
import { planPage } from './plan-page.js';
import { SEARCH_FIELD } from './search-form.js';
import { search } from './search-results.js';
import { topicPage } from './topic-page.js';
import { topicsPage } from './topics-page.js';

/** The pages of answers: `/topics` with its search, `/topics/<id>`, `/glossary` and `/plan`. */
export function answerRoutes(context: PageContext): Router {
  const router = Router();
  router.get('/topics', (request, response) => showTopics(context, wordsIn(request.query), response));
  router.post(
    '/topics',
    urlencoded({ extended: false, limit: '32kb', parameterLimit: 10 }),
    (request: Request, response: Response) => showTopics(context, wordsIn(request.body), response),
    unreadable(context),
  );
  router.get('/topics/:id', (request, response) => {
    const topic = context.knowledge.topics.get(request.params.id);
    if (topic) response.send(topicPage(context, topic));
    else response.status(404).send(notFoundPage(context, 'topic'));
  });
  router.get('/glossary', (_request, response) => void response.send(glossaryPage(context)));
  router.get('/plan', (request, response) => showPlan(context, request, response));
  return router;
}

/** An answer to somebody's words is nobody else's: no cache may keep it. */
function showTopics(context: PageContext, typed: string, response: Response): void {
  if (typed === '') response.send(topicsPage(context));
  else response.set('cache-control', 'no-store').send(topicsPage(context, search(context, typed)));
}

function wordsIn(from: unknown): string {
  if (typeof from !== 'object' || from === null || !(SEARCH_FIELD in from)) return '';
  const typed = from[SEARCH_FIELD];
  return typeof typed === 'string' ? typed.trim() : '';
}

/** What was sent is too long, or no form. Nothing of it is shown or kept. */
function unreadable(context: PageContext): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { unreadable: says } = context.words.topics.search;
    response
      .status(400)
      .set('cache-control', 'no-store')
      .send(topicsPage(context, null, says));
  };
}

/** The plan of the topics that there are; where none is left there is none. A country that is not known counts as none. */
function showPlan(context: PageContext, request: Request, response: Response): void {
  const { knowledge, settings } = context;
  const asked = textIn(request.query['region'])?.toUpperCase() ?? null;
  const region = knowledge.safety.helpLines.regions.find(({ id }) => id === asked)?.id ?? null;
  const query = { topics: textIn(request.query['topics']), about: textIn(request.query['about']), region };
  const plan = planPageData(query, knowledge);
  if (plan === null) {
    response.status(404).send(notFoundPage(context, 'plan'));
    return;
  }
  const here = region === null ? context : { ...context, settings: { ...settings, region } };
  const topics = plan.points.map(({ topic: { id } }) => id).join(',');
  const about = plan.about === null ? null : query.about;
  response.send(planPage(here, plan, planAddress({ topics, about, region })));
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
