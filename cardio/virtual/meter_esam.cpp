#include "cardio/virtual/meter_esam.h"

namespace wattdesk::cardio {

namespace {

SecretKey diversified(const MeterMemory& meter, MeterEsam::Key key, const core::CardSerial& serial)
{
    const auto& master = meter.keys[static_cast<std::size_t>(key) - 1];
    return suiteNamed(meter.suite)->diversify(SecretKey{master}, serial);
}

}  // namespace

MeterEsam::MeterEsam(const MeterMemory& meter, const core::CardSerial& serial)
    : m_suite{*suiteNamed(meter.suite)},
      m_keys{diversified(meter, Key::Internal, serial), diversified(meter, Key::External, serial),
             diversified(meter, Key::Line, serial), diversified(meter, Key::Wallet, serial)}
{
}

Cryptogram MeterEsam::cryptogram(Key key, ByteView challenge) const
{
    return m_suite.cryptogram(of(key), challenge);
}

Mac MeterEsam::mac(Key key, ByteView challenge, ByteView message) const
{
    return m_suite.mac(of(key), challenge, message);
}

}  // namespace wattdesk::cardio
