// Which elements and attributes an archived page keeps: all that shows, nothing that runs, embeds or calls home.

/** Gone with all that is in them. `noscript` stays out: the page was seen with its scripts. */
export const droppedElements = new Set(
  'script noscript template iframe noframes noembed xmp plaintext foreignobject annotation-xml'.split(
    ' ',
  ),
);
/** Gone themselves, what is in them stays: it shows where a player or a frame is missing. */
export const unwrappedElements = new Set(
  (
    'base frame frameset object embed applet param bgsound portal fencedframe math mglyph malignmark dialog slot keygen ' +
    'isindex animate animatetransform animatemotion animatecolor set mpath discard handler listener'
  ).split(' '),
);

/** Addresses by attribute; attributes of these names on other elements go. */
export const addressAttributes: Readonly<
  Record<string, { elements: ReadonlySet<string>; use: 'link' | 'image' | 'media' }[]>
> = {
  href: [
    { elements: new Set(['a', 'area']), use: 'link' },
    { elements: new Set(['image']), use: 'image' },
  ],
  'xlink:href': [
    { elements: new Set(['a']), use: 'link' },
    { elements: new Set(['image']), use: 'image' },
  ],
  src: [
    { elements: new Set(['img', 'input']), use: 'image' },
    { elements: new Set(['video', 'audio', 'source', 'track']), use: 'media' },
  ],
  poster: [{ elements: new Set(['video']), use: 'image' }],
  background: [
    {
      elements: new Set(['body', 'table', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot']),
      use: 'image',
    },
  ],
};

/** Never kept: they name an address, a target, a policy or a script, or change how others are read. */
export const droppedAttributes = new Set(
  (
    'srcdoc action formaction formmethod formtarget formenctype method target ping manifest codebase classid archive code ' +
    'object data profile longdesc lowsrc dynsrc cite usemap http-equiv imagesrcset imagesizes integrity nonce crossorigin ' +
    'referrerpolicy attributionsrc sandbox allow autofocus autoplay is slot shadowrootmode begin attributename from to values by ' +
    'xml:base xmlns xmlns:xlink fetchpriority download popovertarget command commandfor contenteditable accesskey blocking'
  ).split(' '),
);

/** Attributes in which lazy pages keep the address of a picture that a script would have shown. */
export const lazyAttributes = [
  'data-original',
  'data-src',
  'data-lazy-src',
  'data-actualsrc',
  'data-echo',
  'data-lazyload',
  'lazysrc',
];

/** Metas that say something about the text, and load or do nothing. */
export const keptMetas =
  /^(?:description|keywords|author|viewport|generator|color-scheme|theme-color|og:.*|article:.*)$/i;
