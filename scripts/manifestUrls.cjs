const DEVELOPMENT = 'https://localhost:3000/';

/**
 * The manifest with the address it is published under in place of the development server's.
 *
 * @param {string} manifest
 * @param {string} home address of the folder that holds the pages, https, with or without a slash at its end
 */
function officeHostUrls(manifest, home) {
  if (!home.startsWith('https://')) throw new Error(`Office loads add-ins over https only, not from ${home}`);
  return manifest.replaceAll(DEVELOPMENT, home.endsWith('/') ? home : `${home}/`);
}

module.exports = { officeHostUrls };
