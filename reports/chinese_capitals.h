#pragma once

#include <string>

#include "core/base/money.h"

namespace wattdesk::reports {

/// An amount in Chinese capitals (人民币大写), as bills must carry it: 107000.53 is
/// 壹拾万柒仟圆伍角叁分. Rules: one 零 for a gap of zeros inside the yuan, 零 between 圆 and 分
/// when there is no 角, 整 after 圆 and after 角 when nothing follows, 负 before a negative amount.
/// No "人民币" in front: that belongs to the label.
std::string chineseCapitals(core::Money amount);

}  // namespace wattdesk::reports
