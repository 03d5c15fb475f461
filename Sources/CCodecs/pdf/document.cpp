#include "content.hpp"
#include "encryption.hpp"
#include "guichet_pdf.h"
#include "objects.hpp"
#include "page_tree.hpp"
#include "qpdf.hpp"

#include <memory>
#include <new>
#include <string>
#include <vector>

namespace guichet {

namespace {

/// Set where memory could not be had. qpdf turns that into a warning and goes on as if the object were null.
bool allocation_failed = false;

/// Notices every failed allocation while it lives.
class AllocationWatch {
public:
  AllocationWatch() : previous(std::set_new_handler(fail)) { allocation_failed = false; }
  ~AllocationWatch() { std::set_new_handler(previous); }
  AllocationWatch(const AllocationWatch &) = delete;
  AllocationWatch &operator=(const AllocationWatch &) = delete;

private:
  [[noreturn]] static void fail() {
    allocation_failed = true;
    throw std::bad_alloc();
  }

  std::new_handler previous;
};

}  // namespace

/// One try at opening and reading a document.
struct Reading {
  std::shared_ptr<QPDF> document;
  bool opened = false;
  /// Whether qpdf refused for its encryption, so that recovery would not help.
  bool refused = false;
  bool too_complex = false;
  uint64_t objects_visited = 0;
  Encryption encryption;
  bool has_catalog = false;
  std::string catalog_version;
  PageTree tree;
  uint32_t acts = 0;
  bool portfolio = false;
  bool has_signature = false;
  guichet_pdf_form form = GUICHET_PDF_FORM_NONE;
  std::vector<std::string> embedded_files;
};

namespace {

enum class Recovery { none, allowed };
enum class Password { empty, unneeded };

/// Opens a document. Where no password is needed for the pages, any key will do: nothing is decrypted with it.
Reading open(const uint8_t *bytes, size_t length, Recovery recovery, Password password) {
  Reading reading;
  reading.document = QPDF::create();
  QPDF &document = *reading.document;
  document.setSuppressWarnings(true);
  document.setAttemptRecovery(recovery == Recovery::allowed);
  document.setPasswordIsHexKey(password == Password::unneeded);
  auto empty_password = GUICHET_PDF_EMPTY_PASSWORD_UNTRIED;
  try {
    document.processMemoryFile(
        "", reinterpret_cast<char const *>(bytes), length, password == Password::unneeded ? "00" : "");
    reading.opened = true;
    if (document.isEncrypted() && password == Password::empty) {
      empty_password = document.userPasswordMatched() ? GUICHET_PDF_EMPTY_PASSWORD_USER
                                                      : GUICHET_PDF_EMPTY_PASSWORD_OWNER_ONLY;
    }
  } catch (QPDFExc const &failure) {
    if (failure.getErrorCode() == qpdf_e_password) empty_password = GUICHET_PDF_EMPTY_PASSWORD_REJECTED;
    reading.refused = failure.getErrorCode() == qpdf_e_password || failure.getErrorCode() == qpdf_e_unsupported;
  } catch (std::exception const &) {
    // Not opened.
  }
  try {
    reading.encryption = read_encryption(document);
    reading.encryption.facts.empty_password = empty_password;
  } catch (std::exception const &) {
    // A dictionary that cannot be read says nothing.
  }
  return reading;
}

/// Walks over an opened document, as far as it can be walked over.
void walk(Reading &reading, const guichet_pdf_limits &limits) {
  Budget budget(limits.maximum_objects);
  Content content(budget);
  try {
    QPDFObjectHandle catalog = entry(reading.document->getTrailer(), "/Root");
    reading.has_catalog = catalog.isDictionary();
    reading.catalog_version = name(entry(catalog, "/Version"));
    content.look_at_catalog(catalog);
    walk_page_tree(entry(catalog, "/Pages"), limits.maximum_pages, budget, reading.tree, [&](QPDFObjectHandle page) {
      content.look_at_page(page);
    });
  } catch (TooComplex const &) {
    reading.too_complex = true;
  } catch (std::exception const &) {
    // What was found before stands.
  }
  reading.objects_visited = budget.total();
  reading.acts = content.acts;
  reading.portfolio = content.portfolio;
  reading.has_signature = content.has_signature;
  reading.form = content.form;
  reading.embedded_files = std::move(content.embedded_files);
}

/// Whether recovery ended with another cross-reference table than the one that the file states.
bool differ(std::map<QPDFObjGen, QPDFXRefEntry> stated, std::map<QPDFObjGen, QPDFXRefEntry> recovered) {
  if (stated.size() != recovered.size()) return true;
  auto other = recovered.begin();
  for (auto &[object, place] : stated) {
    QPDFXRefEntry &found = other->second;
    if (object != other->first || place.getType() != found.getType()) return true;
    if (place.getType() == 1 && place.getOffset() != found.getOffset()) return true;
    ++other;
  }
  return false;
}

}  // namespace

}  // namespace guichet

struct guichet_pdf_document {
  guichet::Reading reading;
  guichet_pdf_facts facts{};
  std::vector<const char *> embedded_file_names;

  void read(const uint8_t *bytes, size_t length, const guichet_pdf_limits &limits);
  void state_facts();
};

/// Reads without recovery first, so that what needs recovery shows. Warnings alone are no repair: most are harmless, and
/// only a table that had to be built anew counts.
void guichet_pdf_document::read(const uint8_t *bytes, size_t length, const guichet_pdf_limits &limits) {
  using namespace guichet;
  auto password = Password::empty;
  reading = open(bytes, length, Recovery::none, password);
  if (reading.refused && reading.encryption.spares_pages()) {
    Encryption encryption = reading.encryption;
    password = Password::unneeded;
    reading = open(bytes, length, Recovery::none, password);
    reading.encryption = encryption;
  }
  facts.outcome = reading.opened ? GUICHET_PDF_OUTCOME_OPENED : GUICHET_PDF_OUTCOME_FAILED;
  if (reading.opened) walk(reading, limits);
  if (reading.refused || (reading.opened && !reading.document->anyWarnings() && reading.has_catalog)) return;

  Reading recovered = open(bytes, length, Recovery::allowed, password);
  if (recovered.opened) {
    walk(recovered, limits);
    bool repaired =
        !reading.opened || differ(reading.document->getXRefTable(), recovered.document->getXRefTable());
    facts.outcome = repaired ? GUICHET_PDF_OUTCOME_REPAIRED : GUICHET_PDF_OUTCOME_OPENED;
  }
  if (recovered.opened || !reading.opened) {
    if (password == Password::unneeded) recovered.encryption = reading.encryption;
    reading = std::move(recovered);
  }
}

void guichet_pdf_document::state_facts() {
  for (auto const &name : reading.embedded_files) embedded_file_names.push_back(name.c_str());
  facts.out_of_memory = guichet::allocation_failed;
  facts.too_complex = reading.too_complex;
  facts.objects_visited = reading.objects_visited;
  facts.encryption = reading.encryption.facts;
  facts.encryption.filter = reading.encryption.filter.c_str();
  facts.encryption.sub_filter = reading.encryption.sub_filter.c_str();
  facts.catalog_version = reading.catalog_version.c_str();
  facts.has_catalog = reading.has_catalog;
  facts.page_places = reading.tree.places;
  facts.pages_present = reading.tree.present;
  facts.page_count = reading.tree.pages.size();
  facts.pages = reading.tree.pages.data();
  facts.acts = reading.acts;
  facts.portfolio = reading.portfolio;
  facts.has_signature = reading.has_signature;
  facts.form = reading.form;
  facts.embedded_file_count = embedded_file_names.size();
  facts.embedded_file_names = embedded_file_names.data();
}

guichet_pdf_document *guichet_pdf_document_open(size_t length, const uint8_t *bytes, guichet_pdf_limits limits) {
  auto *document = new (std::nothrow) guichet_pdf_document;
  if (!document) return nullptr;
  guichet::AllocationWatch watch;
  document->facts.outcome = GUICHET_PDF_OUTCOME_FAILED;
  try {
    document->read(bytes, length, limits);
    document->state_facts();
  } catch (std::exception const &) {
    document->facts = {};
    document->facts.outcome = GUICHET_PDF_OUTCOME_FAILED;
    document->facts.out_of_memory = guichet::allocation_failed;
  }
  return document;
}

guichet_pdf_facts guichet_pdf_document_facts(const guichet_pdf_document *document) {
  return document->facts;
}

void guichet_pdf_document_free(guichet_pdf_document *document) {
  delete document;
}
