#include "reading.hpp"

#include "lost_trailer.hpp"

#include <algorithm>
#include <map>

namespace guichet {

namespace {

enum class Recovery { none, allowed };
enum class Password { empty, unneeded };

/// Opens a document. Where the pages need no password, any key will do: nothing is decrypted with it.
Reading attempt(std::string_view file, Recovery recovery, Password password) {
  Reading reading;
  reading.document = QPDF::create();
  QPDF &document = *reading.document;
  document.setSuppressWarnings(true);
  document.setAttemptRecovery(recovery == Recovery::allowed);
  document.setPasswordIsHexKey(password == Password::unneeded);
  auto empty_password = GUICHET_PDF_EMPTY_PASSWORD_UNTRIED;
  try {
    document.processMemoryFile("", file.data(), file.size(), password == Password::unneeded ? "00" : "");
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

Reading open(std::string_view file, Recovery recovery) {
  Reading reading = attempt(file, recovery, Password::empty);
  if (!reading.refused || !reading.encryption.spares_pages()) return reading;
  Encryption encryption = reading.encryption;
  reading = attempt(file, recovery, Password::unneeded);
  reading.encryption = encryption;
  return reading;
}

}  // namespace

Reading open_as_written(std::string_view file) {
  return open(file, Recovery::none);
}

Reading open_with_recovery(std::string_view file) {
  Reading reading = open(file, Recovery::allowed);
  if (reading.opened || reading.document->getTrailer().isInitialized()) return reading;
  auto copy = std::make_shared<std::string>(with_lost_trailer(file));
  if (copy->empty()) return reading;
  reading = open(*copy, Recovery::allowed);
  reading.copy = copy;
  return reading;
}

void walk(Reading &reading, const guichet_pdf_limits &limits) {
  Budget budget(limits.maximum_objects);
  Content content(budget);
  try {
    QPDFObjectHandle catalog = entry(reading.document->getTrailer(), "/Root");
    reading.has_catalog = catalog.isDictionary();
    reading.catalog_version = name(entry(catalog, "/Version"));
    content.look_at_catalog(catalog);
    walk_page_tree(entry(catalog, "/Pages"), limits.maximum_pages, budget, reading.tree, [&](QPDFObjectHandle page) {
      reading.page_objects.resize(reading.tree.pages.size(), QPDFObjectHandle::newNull());
      reading.page_objects.back() = page;
      content.look_at_page(page);
    });
  } catch (TooComplex const &bound) {
    reading.too_complex = bound;
  } catch (std::exception const &) {
    // What was found before stands.
  }
  reading.acts = content.acts;
  reading.portfolio = content.portfolio;
  reading.has_signature = content.has_signature;
  reading.form = content.form;
  reading.embedded_files = std::move(content.embedded_files);
}

bool differ(const Reading &one, const Reading &other) {
  std::map<QPDFObjGen, QPDFXRefEntry> places = one.document->getXRefTable();
  std::map<QPDFObjGen, QPDFXRefEntry> other_places = other.document->getXRefTable();
  return !std::equal(
      places.begin(), places.end(), other_places.begin(), other_places.end(), [](auto left, auto right) {
        if (left.first != right.first || left.second.getType() != right.second.getType()) return false;
        // 1: at an offset of the file; others lie in object streams.
        return left.second.getType() != 1 || left.second.getOffset() == right.second.getOffset();
      });
}

}  // namespace guichet
