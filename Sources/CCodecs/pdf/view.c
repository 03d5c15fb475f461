#include "view.h"

static _Thread_local uint64_t faults = 0;

static void count_fault(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer nothing) {
  (void)domain, (void)level, (void)message, (void)nothing;
  faults += 1;
}

// Poppler tells the log of GLib what it finds fault with, in words that nobody is to see: they may be the document's.
static void count_faults(void) {
  static gsize counts = 0;
  if (!g_once_init_enter(&counts)) return;
  g_log_set_handler("Poppler", G_LOG_LEVEL_MASK, count_fault, NULL);
  g_once_init_leave(&counts, 1);
}

uint64_t guichet_pdf_view_faults(void) { return faults; }

guichet_pdf_view *guichet_pdf_view_open(size_t length, const uint8_t *bytes, guichet_pdf_view_status *status) {
  *status = GUICHET_PDF_VIEW_DAMAGED;
  count_faults();
  guichet_pdf_view *view = g_try_new0(guichet_pdf_view, 1);
  if (!view) return NULL;
  GBytes *borrowed = g_bytes_new_static(bytes, length);
  GError *error = NULL;
  view->document = poppler_document_new_from_bytes(borrowed, NULL, &error);
  g_bytes_unref(borrowed);
  if (!view->document) {
    if (g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)) *status = GUICHET_PDF_VIEW_ENCRYPTED;
    g_clear_error(&error);
    g_free(view);
    return NULL;
  }
  view->page_count = poppler_document_get_n_pages(view->document);
  *status = GUICHET_PDF_VIEW_OPENED;
  return view;
}

void guichet_pdf_view_free(guichet_pdf_view *view) {
  g_object_unref(view->document);
  g_free(view);
}

int32_t guichet_pdf_view_page_count(const guichet_pdf_view *view) {
  return view->page_count;
}

PopplerPage *guichet_pdf_view_get_page(const guichet_pdf_view *view, int32_t page) {
  if (page < 0 || page >= view->page_count) return NULL;
  return poppler_document_get_page(view->document, page);
}

bool guichet_pdf_view_page_size(const guichet_pdf_view *view, int32_t number, double *width, double *height) {
  PopplerPage *page = guichet_pdf_view_get_page(view, number);
  if (!page) return false;
  poppler_page_get_size(page, width, height);
  g_object_unref(page);
  return true;
}

uint64_t guichet_pdf_view_drawing_faults(const guichet_pdf_view *view) { return view->drawing_faults; }

const char *guichet_pdf_poppler_version(void) {
  return poppler_get_version();
}
