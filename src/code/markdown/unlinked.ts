const bareAddress = /(?<![\w/@.:-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|io|co|dev|app|me|ee|site|xyz|top|cc|ru|cn|link|click|pw|to|st|gg|ly|in|us|info|online|store|tech|run|live|host|website|space|pro|biz|fun|icu|club|agency|cloud|page|one|world|today|work|life|lol|click|sh|ai|network|systems|tools|zone)\/[\w./?=&%-]{2,300}/gi
/** What each of them holds and few texts do: the end of a host's name, none of which is longer. */
const hostEnd = /\.[a-z]{2,8}\//i
/** What a container is made from is a name, although it reads like an address. */
const image = /^(?:ghcr|quay|gcr|docker|lscr|\w+\.gcr|\w+\.docker)\.io\//i

/** `rentry.co/x` in a sentence: addresses although no one made them links. */
export const unlinkedAddresses = (text: string): readonly string[] =>
  text.includes('/') && hostEnd.test(text) ? (text.match(bareAddress) ?? []).filter(url => !image.test(url)) : []
