#include "cardio/keys/sealed_file.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "cardio/crypto/cipher_suite.h"
#include "cardio/crypto/sha256.h"

namespace wattdesk::cardio {

namespace {

constexpr std::array<std::uint8_t, 7> kMagic{'W', 'D', 'K', 'E', 'Y', 'S', 1};
constexpr std::size_t kSuiteAt = kMagic.size();
constexpr std::size_t kMarkAt = kSuiteAt + 1;
constexpr std::size_t kCostAt = kMarkAt + 1;
constexpr std::size_t kSaltAt = kCostAt + 3;
constexpr std::size_t kSaltSize = 16;
constexpr std::size_t kNonceAt = kSaltAt + kSaltSize;
constexpr std::size_t kNonceSize = 12;
constexpr std::size_t kHeaderSize = kNonceAt + kNonceSize;
constexpr std::size_t kTagSize = 16;
constexpr std::size_t kHashSize = 32;
constexpr std::size_t kFileMax = 4096;

/// The file's key, wiped at the end of its scope.
class FileKey {
public:
    FileKey(std::string_view passphrase, core::ByteView header)
    {
        scrypt(passphrase, header.subspan(kSaltAt, kSaltSize), costOf(header), m_bytes);
    }
    ~FileKey() { OPENSSL_cleanse(m_bytes.data(), m_bytes.size()); }
    FileKey(const FileKey&) = delete;
    FileKey& operator=(const FileKey&) = delete;

    const std::uint8_t* data() const noexcept { return m_bytes.data(); }

    static ScryptCost costOf(core::ByteView header) noexcept
    {
        return {header[kCostAt], header[kCostAt + 1], header[kCostAt + 2]};
    }

private:
    std::array<std::uint8_t, 32> m_bytes{};
};

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const noexcept { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

/// A context with key, nonce and the header as additional data.
Context gcm(const FileKey& key, core::ByteView header, bool isSealing)
{
    static_assert(kNonceSize == 12, "OpenSSL's default for GCM");
    Context context{EVP_CIPHER_CTX_new()};
    int written = 0;
    const bool done = context != nullptr &&
                      EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(),
                                        header.data() + kNonceAt, isSealing ? 1 : 0) == 1 &&
                      EVP_CipherUpdate(context.get(), nullptr, &written, header.data(),
                                       static_cast<int>(header.size())) == 1;
    assert(done);
    static_cast<void>(done);
    return context;
}

core::Bytes headerFor(const SealedContent& content, const ScryptCost& cost)
{
    core::Bytes header(kHeaderSize, 0);
    std::copy(kMagic.begin(), kMagic.end(), header.begin());
    header[kSuiteAt] = content.suite;
    header[kMarkAt] = content.mark;
    header[kCostAt] = static_cast<std::uint8_t>(cost.logN);
    header[kCostAt + 1] = static_cast<std::uint8_t>(cost.r);
    header[kCostAt + 2] = static_cast<std::uint8_t>(cost.p);
    fillRandom(std::span{header}.subspan(kSaltAt));
    return header;
}

core::Unexpected damaged(const char* what)
{
    return core::fail(core::ErrorCode::KeyStoreDamaged, what);
}

core::Unexpected notWritable(const std::filesystem::path& path)
{
    return core::fail(core::ErrorCode::FileNotWritable, path.string() + ": " + strerror(errno));
}

/// A descriptor that closes itself.
class OpenFile {
public:
    explicit OpenFile(int descriptor) noexcept : m_descriptor{descriptor} {}
    ~OpenFile()
    {
        if (m_descriptor >= 0) {
            close(m_descriptor);
        }
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    bool isOpen() const noexcept { return m_descriptor >= 0; }
    int get() const noexcept { return m_descriptor; }

private:
    int m_descriptor;
};

bool writeDurably(const OpenFile& file, core::ByteView content) noexcept
{
    // A file this small is written at once or not at all.
    return write(file.get(), content.data(), content.size()) ==
               static_cast<ssize_t>(content.size()) &&
           fsync(file.get()) == 0;
}

void syncDirectoryOf(const std::filesystem::path& path) noexcept
{
    const auto parent = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
    const OpenFile directory{open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (directory.isOpen()) {
        // Some file systems have no fsync for a directory; the file itself is durable then.
        static_cast<void>(fsync(directory.get()));
    }
}

}  // namespace

core::Bytes seal(const SealedContent& content, std::string_view passphrase, const ScryptCost& cost)
{
    core::Bytes file = headerFor(content, cost);
    const core::Bytes header = file;
    const Context context = gcm(FileKey{passphrase, header}, header, true);
    file.resize(kHeaderSize + content.secret.size() + kTagSize);
    int written = 0;
    const bool done =
        EVP_CipherUpdate(context.get(), file.data() + kHeaderSize, &written, content.secret.data(),
                         static_cast<int>(content.secret.size())) == 1 &&
        EVP_CipherFinal_ex(context.get(), nullptr, &written) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTagSize,
                            file.data() + kHeaderSize + content.secret.size()) == 1;
    assert(done);
    static_cast<void>(done);
    const auto hash = sha256(file);
    file.insert(file.end(), hash.begin(), hash.end());
    return file;
}

core::Expected<SealedContent> unseal(core::ByteView file, std::string_view passphrase)
{
    if (file.size() <= kHeaderSize + kTagSize + kHashSize || file.size() > kFileMax) {
        return damaged("the key file has a wrong size");
    }
    const core::ByteView body = file.first(file.size() - kHashSize);
    if (!equalInConstantTime(sha256(body), file.last(kHashSize))) {
        return damaged("the key file's checksum is wrong");
    }
    const core::ByteView header = body.first(kHeaderSize);
    if (!std::equal(kMagic.begin(), kMagic.end(), header.begin()) ||
        !isPayable(FileKey::costOf(header))) {
        return damaged("the key file has a format that this program does not know");
    }
    const core::ByteView sealed = body.subspan(kHeaderSize, body.size() - kHeaderSize - kTagSize);
    core::Bytes tag(body.end() - kTagSize, body.end());
    core::Bytes secret(sealed.size(), 0);
    const Context context = gcm(FileKey{passphrase, header}, header, false);
    int written = 0;
    const bool isAuthentic =
        EVP_CipherUpdate(context.get(), secret.data(), &written, sealed.data(),
                         static_cast<int>(sealed.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, kTagSize, tag.data()) == 1 &&
        EVP_CipherFinal_ex(context.get(), nullptr, &written) == 1;
    if (!isAuthentic) {
        OPENSSL_cleanse(secret.data(), secret.size());
        return core::fail(core::ErrorCode::KeyStorePassphrase, "the passphrase does not open it");
    }
    return SealedContent{header[kSuiteAt], header[kMarkAt], std::move(secret)};
}

core::Expected<void> writeNewFile(const std::filesystem::path& path, core::ByteView content)
{
    std::array<std::uint8_t, 8> suffix{};
    fillRandom(suffix);
    const std::filesystem::path draft = path.string() + '.' + core::toHex(suffix);
    {
        const OpenFile file{
            open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)};
        if (!file.isOpen()) {
            return notWritable(path);
        }
        if (!writeDurably(file, content)) {
            const auto failure = notWritable(path);
            unlink(draft.c_str());
            return failure;
        }
    }
    // link() and not rename(): it refuses to replace an existing file, and the keys in that could
    // be the only ones.
    core::Expected<void> linked;
    if (link(draft.c_str(), path.c_str()) != 0) {
        linked = notWritable(path);
    }
    unlink(draft.c_str());
    syncDirectoryOf(path);
    return linked;
}

core::Expected<core::Bytes> readSealedFile(const std::filesystem::path& path)
{
    const OpenFile file{open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.isOpen()) {
        const auto code =
            errno == ENOENT ? core::ErrorCode::KeyStoreMissing : core::ErrorCode::FileNotReadable;
        return core::fail(code, path.string() + ": " + strerror(errno));
    }
    core::Bytes content(kFileMax + 1, 0);
    const ssize_t size = read(file.get(), content.data(), content.size());
    if (size < 0) {
        return core::fail(core::ErrorCode::FileNotReadable, path.string() + ": " + strerror(errno));
    }
    content.resize(static_cast<std::size_t>(size));
    return content;
}

}  // namespace wattdesk::cardio
