#include "encryption.hpp"

#include "objects.hpp"

namespace guichet {

namespace {

/// The cipher of the crypt filter that an entry of the encryption dictionary names (ISO 32000-2, table 20 and 25).
guichet_pdf_cipher cipher(QPDFObjectHandle dictionary, QPDFObjectHandle filter_name) {
  std::string filter = name(filter_name);
  if (filter.empty() || filter == "Identity") return GUICHET_PDF_CIPHER_IDENTITY;
  std::string method = name(entry(entry(entry(dictionary, "/CF"), "/" + filter), "/CFM"));
  if (method == "V2") return GUICHET_PDF_CIPHER_RC4;
  if (method == "AESV2") return GUICHET_PDF_CIPHER_AES_V2;
  if (method == "AESV3") return GUICHET_PDF_CIPHER_AES_V3;
  return GUICHET_PDF_CIPHER_OTHER;
}

}  // namespace

Encryption read_encryption(QPDF &document) {
  Encryption encryption;
  QPDFObjectHandle trailer = document.getTrailer();
  if (!trailer.isInitialized()) return encryption;
  QPDFObjectHandle dictionary = entry(trailer, "/Encrypt");
  if (!dictionary.isDictionary()) return encryption;

  encryption.filter = name(entry(dictionary, "/Filter"));
  encryption.sub_filter = name(entry(dictionary, "/SubFilter"));
  guichet_pdf_encryption &facts = encryption.facts;
  facts.present = true;
  facts.version = integer(entry(dictionary, "/V"));
  facts.revision = integer(entry(dictionary, "/R"));
  facts.key_bits = integer(entry(dictionary, "/Length"));
  facts.permissions = integer(entry(dictionary, "/P"));
  if (facts.version >= 4) {
    QPDFObjectHandle embedded = entry(dictionary, "/EFF");
    facts.streams = cipher(dictionary, entry(dictionary, "/StmF"));
    facts.strings = cipher(dictionary, entry(dictionary, "/StrF"));
    facts.embedded_files = embedded.isName() ? cipher(dictionary, embedded) : facts.streams;
  } else {
    facts.streams = facts.strings = facts.embedded_files = GUICHET_PDF_CIPHER_RC4;
  }
  return encryption;
}

}  // namespace guichet
