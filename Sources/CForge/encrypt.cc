#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <mutex>

// qpdf then shows std::shared_ptr alone.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>
#include <qpdf/RandomDataProvider.hh>

#include "guichet_forge.h"

namespace {

// A fixed sequence in the place of randomness (the 64-bit linear congruential generator of Knuth's MMIX).
class FixedSequence final {
 public:
  void fill(unsigned char *data, size_t length) {
    for (size_t i = 0; i < length; ++i) {
      state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
      data[i] = static_cast<unsigned char>(state_ >> 56);
    }
  }

 private:
  uint64_t state_ = 0x6775696368657431ULL;
};

// The sequence of the thread that is encrypting; null on every other.
thread_local FixedSequence *current_sequence = nullptr;

// qpdf asks one provider for the whole process. This one gives the fixed sequence to the thread that is encrypting and
// leaves every other, which may be reading a document meanwhile, with the randomness that it had.
class DispatchingProvider final : public RandomDataProvider {
 public:
  static void install() {
    static DispatchingProvider instance;
    static std::once_flag installed;
    std::call_once(installed, [] { QUtil::setRandomDataProvider(&instance); });
  }

  void provideRandomData(unsigned char *data, size_t length) override {
    if (current_sequence != nullptr) {
      current_sequence->fill(data, length);
    } else {
      others_->provideRandomData(data, length);
    }
  }

 private:
  DispatchingProvider() : others_(QUtil::getRandomDataProvider()) {}

  RandomDataProvider *others_;
};

// Makes this thread's randomness fixed for as long as it lives.
class SequenceScope final {
 public:
  SequenceScope() {
    DispatchingProvider::install();
    current_sequence = &sequence_;
  }
  ~SequenceScope() { current_sequence = nullptr; }
  SequenceScope(SequenceScope const &) = delete;
  SequenceScope &operator=(SequenceScope const &) = delete;

 private:
  FixedSequence sequence_;
};

void encrypt(QPDFWriter &writer, guichet_forge_encryption const &encryption, char const *user, char const *owner) {
  guichet_forge_rights const &rights = encryption.rights;
  bool const metadata = encryption.encrypts_metadata;
  qpdf_r3_print_e const print = !rights.print               ? qpdf_r3p_none
                                : rights.print_high_quality ? qpdf_r3p_full
                                                            : qpdf_r3p_low;
  auto with_crypt_filters = [&](bool aes) {
    writer.setR4EncryptionParametersInsecure(user, owner, rights.extract_for_accessibility, rights.extract,
                                             rights.assemble, rights.annotate, rights.fill_forms, rights.modify, print,
                                             metadata, aes);
  };
  switch (encryption.cipher) {
    case guichet_forge_cipher_rc4_40:
      writer.setR2EncryptionParametersInsecure(user, owner, rights.print, rights.modify, rights.extract,
                                               rights.annotate);
      break;
    case guichet_forge_cipher_rc4_128:
      if (encryption.uses_crypt_filters) {
        with_crypt_filters(false);
      } else {
        writer.setR3EncryptionParametersInsecure(user, owner, rights.extract_for_accessibility, rights.extract,
                                                 rights.assemble, rights.annotate, rights.fill_forms, rights.modify,
                                                 print);
      }
      break;
    case guichet_forge_cipher_aes_128:
      with_crypt_filters(true);
      break;
    case guichet_forge_cipher_aes_256_r5:
      writer.setR5EncryptionParameters(user, owner, rights.extract_for_accessibility, rights.extract, rights.assemble,
                                       rights.annotate, rights.fill_forms, rights.modify, print, metadata);
      break;
    case guichet_forge_cipher_aes_256_r6:
      writer.setR6EncryptionParameters(user, owner, rights.extract_for_accessibility, rights.extract, rights.assemble,
                                       rights.annotate, rights.fill_forms, rights.modify, print, metadata);
      break;
  }
}

}  // namespace

bool guichet_forge_pdf_encrypt(guichet_forge_encryption const *encryption, char const *user_password,
                               char const *owner_password, size_t count, uint8_t const *bytes,
                               guichet_forge_buffer *output) {
  try {
    SequenceScope sequence;
    QPDF document;
    auto logger = QPDFLogger::create();
    logger->setError(logger->discard());
    logger->setWarn(logger->discard());
    document.setLogger(logger);
    document.processMemoryFile("forged.pdf", reinterpret_cast<char const *>(bytes), count);

    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.setStaticAesIV(true);
    encrypt(writer, *encryption, user_password, owner_password);
    writer.write();

    auto written = writer.getBufferSharedPointer();
    auto *copy = static_cast<uint8_t *>(std::malloc(written->getSize()));
    if (copy == nullptr) return false;
    std::memcpy(copy, written->getBuffer(), written->getSize());
    output->bytes = copy;
    output->count = written->getSize();
    return true;
  } catch (std::exception const &) {
    return false;
  }
}
