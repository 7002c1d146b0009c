const { resolve } = require('node:path');
const { officeHostUrls } = require('./scripts/manifestUrls.cjs');
const { version } = require('./package.json');

/** Pages that the manifest may name. */
const PAGES = ['taskpane.html', 'help.html'];

/**
 * `npm run build`                                        into dist/, for the development server's address
 * `npm run build -- --env home=https://example.org/app/` with the manifest for that address
 */
module.exports = async (env = {}, { mode = 'production' } = {}) => {
  const { DefinePlugin } = require('webpack');
  const CopyPlugin = require('copy-webpack-plugin');
  const HtmlPlugin = require('html-webpack-plugin');
  const isProduction = mode === 'production';

  return {
    mode,
    target: ['web', 'es2020'],
    entry: { taskpane: './src/entry/taskpane.tsx' },
    output: {
      path: resolve(__dirname, 'dist'),
      filename: isProduction ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: isProduction ? '[name].[contenthash:8].js' : '[name].js',
      clean: true,
    },
    // Never one of the eval kinds: the page's policy forbids eval.
    devtool: 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          include: resolve(__dirname, 'src'),
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2020',
              transform: { react: { runtime: 'automatic', development: !isProduction } },
            },
          },
        },
      ],
    },
    plugins: [
      new DefinePlugin({ SETTLESHEET_VERSION: JSON.stringify(version) }),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/entry/taskpane.html',
        chunks: ['taskpane'],
        scriptLoading: 'defer',
      }),
      new CopyPlugin({
        patterns: [
          { from: 'src/assets/*.png', to: 'assets/[name][ext]' },
          { from: 'src/entry/help.html', to: 'help.html' },
          { from: 'sample/month-end.xlsx', to: 'month-end.xlsx' },
          { from: 'src/entry/guard.js', to: 'guard.js', info: { minimized: true } },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) => (env.home ? officeHostUrls(content.toString('utf8'), env.home) : content),
          },
        ],
      }),
    ],
    optimization: {
      splitChunks: {
        // What the first view needs of React and Fluent; the others and the worker bring their own along.
        cacheGroups: {
          vendor: {
            test: /[\\/]node_modules[\\/]/,
            name: 'vendor',
            chunks: ({ name }) => name === 'taskpane',
          },
        },
      },
    },
    // The budget counts what travels, compressed: scripts/size.mjs.
    performance: { hints: false },
    cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
    ...(env.WEBPACK_SERVE && { devServer: await devServer() }),
  };
};
module.exports.PAGES = PAGES;

/** Certificates are asked for only when serving: making them may need rights that a build machine lacks. */
async function devServer() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return {
    port: 3000,
    hot: false, // its updates need more than the page's policy allows
    server: { type: 'https', options: await getHttpsServerOptions() },
    // Office shows a generic icon when the server forbids keeping pictures.
    headers: (request) => ({
      'Access-Control-Allow-Origin': '*',
      ...(!request.url?.endsWith('.png') && { 'Cache-Control': 'private, no-cache, no-store' }),
    }),
  };
}
