// The word lists on board: our own words, in Traditional Chinese and English.
import adult from './adult.json' with { type: 'json' };
import drugsAlcoholTobacco from './drugs-alcohol-tobacco.json' with { type: 'json' };
import gambling from './gambling.json' with { type: 'json' };
import guaranteedProfit from './guaranteed-profit.json' with { type: 'json' };
import hate from './hate.json' with { type: 'json' };
import healthClaimsCosmetics from './health-claims-cosmetics.json' with { type: 'json' };
import healthClaimsFood from './health-claims-food.json' with { type: 'json' };
import illnessAndDeath from './illness-and-death.json' with { type: 'json' };
import misinformation from './misinformation.json' with { type: 'json' };
import piracy from './piracy.json' with { type: 'json' };
import politics from './politics.json' with { type: 'json' };
import productWordsFile from './product-words.json' with { type: 'json' };
import profanity from './profanity.json' with { type: 'json' };
import { readProductWords, readWordList } from './read-word-list.ts';
import violenceAndCrime from './violence-and-crime.json' with { type: 'json' };
import { listIds, type WordList } from './word-list.ts';

/** In the order of `listIds`. */
export const wordLists: readonly WordList[] = [
  adult,
  drugsAlcoholTobacco,
  gambling,
  guaranteedProfit,
  hate,
  healthClaimsCosmetics,
  healthClaimsFood,
  illnessAndDeath,
  misinformation,
  piracy,
  politics,
  profanity,
  violenceAndCrime,
]
  .map(readWordList)
  .toSorted((one, other) => listIds.indexOf(one.id) - listIds.indexOf(other.id));

export const productWords = readProductWords(productWordsFile);
