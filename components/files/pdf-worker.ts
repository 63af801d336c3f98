// Reads PDF beside the page; a module of its own, so that the bundler gives it an address of the portal.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
