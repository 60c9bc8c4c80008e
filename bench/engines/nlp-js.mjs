import { LangEn, Nlp, containerBootstrap } from '@nlpjs/basic';

/**
 * nlp.js for English, with its own settings; it writes no model and no log.
 * @param rows `{text, label}[]`
 * @returns what gives a text its likeliest intent, "None" aside, and the intent's score
 */
export async function createClassifier(rows) {
  const container = await containerBootstrap();
  container.use(LangEn);
  const nlp = new Nlp({ container, autoSave: false, autoLoad: false, nlu: { log: false } });
  container.registerConfiguration('nlu-??', { log: false }, false);
  nlp.addLanguage('en');
  for (const { text, label } of rows) nlp.addDocument('en', text, label);
  await nlp.train();
  return async (text) => {
    const { classifications } = await nlp.process('en', text);
    const best = classifications.find(({ intent }) => intent !== 'None');
    return { label: best?.intent ?? '', confidence: best?.score ?? 0 };
  };
}
