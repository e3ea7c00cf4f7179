<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FailureText</name>
    <message>
        <source>No card is on the reader. Put the customer&apos;s card on it.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>读卡器上没有卡。请放上客户的卡。</translation>
    </message>
    <message>
        <source>This card is not an electricity card. Put the customer&apos;s electricity card on the reader.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>这不是购电卡。请把客户的购电卡放到读卡器上。</translation>
    </message>
    <message>
        <source>The content of this card is damaged, so it was not changed. Ask the system&apos;s support for a replacement card.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>卡内数据已损坏，未作任何改动。请联系系统支持办理补卡。</translation>
    </message>
    <message>
        <source>This card belongs to another electricity station and cannot be used here. Put a card of this station on the reader.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>这张卡属于其他售电站，不能在此使用。请放上本站的卡。</translation>
    </message>
    <message>
        <source>This card belongs to another account. Put the card of the chosen account on the reader, or sell to the card&apos;s own account.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>这张卡属于另一客户。请放上所选客户的卡，或给卡的户主售电。</translation>
    </message>
    <message>
        <source>This card was reported lost or replaced and is no longer valid. Put the account&apos;s current card on the reader.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>这张卡已挂失或已补卡，不再有效。请放上该户的当前卡。</translation>
    </message>
    <message>
        <source>The purchase count on this card is lower than in the books. Nothing was sold; ask a supervisor to look at the account.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>卡上的购电次数少于账上次数。未售电，请让主管查看该户。</translation>
    </message>
    <message>
        <source>The purchase count on this card is higher than in the books. Nothing was sold; ask a supervisor to look at the account.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>卡上的购电次数多于账上次数。未售电，请让主管查看该户。</translation>
    </message>
    <message>
        <source>The last purchase is still on the card. The customer should put the card into the meter first and then come back.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>上次购电仍在卡上。请客户先把卡插入电表，再来购电。</translation>
    </message>
    <message>
        <source>The card was taken away too early. Put it back on the reader and leave it there until the work is done.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>卡取走得太早。请把卡放回读卡器，完成前不要取走。</translation>
    </message>
    <message>
        <source>This card has locked itself after too many failed attempts. Ask the system&apos;s support for a replacement card.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>卡因多次失败已锁死。请联系系统支持办理补卡。</translation>
    </message>
    <message>
        <source>This card already belongs to an account. Put a blank card on the reader.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>这张卡已属于某一户。请放上空白卡。</translation>
    </message>
    <message>
        <source>This card is blank. Put the customer&apos;s own card on the reader.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>这是空白卡。请放上客户本人的卡。</translation>
    </message>
    <message>
        <source>The memory of this card is failing. Ask the system&apos;s support for a replacement card.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>卡的存储器出现故障。请联系系统支持办理补卡。</translation>
    </message>
    <message>
        <source>The card gave an answer that has no place here. Nothing more was written; if it happens again, tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>卡的应答不符合当前步骤，已停止写卡。如再次出现，请联系系统支持。</translation>
    </message>
    <message>
        <source>The account on this card is not in the books of this station. Ask a supervisor where the card comes from.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>卡上的客户不在本站账册中。请向主管查询此卡来源。</translation>
    </message>
    <message>
        <source>The card did not accept this station&apos;s keys. Do not try again with this card; tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>卡不接受本站密钥。请勿再用此卡尝试，并联系系统支持。</translation>
    </message>
    <message>
        <source>Another card is on the reader now. Put the first card back and begin again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>读卡器上已换成另一张卡。请放回原卡，重新开始。</translation>
    </message>
    <message>
        <source>The content of the card has changed since it was read. Take it off, put it on again and begin again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>读卡后卡内数据有变。请取下卡再放上，重新开始。</translation>
    </message>
    <message>
        <source>The meter number on this card is not the account&apos;s. Nothing was sold; ask a supervisor to look at the account.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>卡上的表号与该户不符。未售电，请让主管查看该户。</translation>
    </message>
    <message>
        <source>The card was in the meter, but the meter did not take the last purchase. Ask a supervisor to look at the meter.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>卡已插过电表，但电表未接受上次购电。请让主管检查电表。</translation>
    </message>
    <message>
        <source>This card is a field card for work on meters, not a customer&apos;s card. Put the customer&apos;s electricity card on the reader.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此卡是现场作业卡，不是用户卡。请放上用户的购电卡。</translation>
    </message>
    <message>
        <source>This field card is outside its days of validity. Have it issued anew.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此现场卡不在有效期内。请重新发卡。</translation>
    </message>
    <message>
        <source>This field card belongs to another area and cannot be used here. Hand it back to the station of its area.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此现场卡属于其他区域，不能在此使用。请交还所属区域的售电站。</translation>
    </message>
    <message>
        <source>A record on this check card is damaged or unfinished; the whole ones were read. Collect from the missing meters once more.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此检查卡上有损坏或未写完的记录，完整的记录已读出。请到缺失的电表再采集一次。</translation>
    </message>
    <message>
        <source>No card reader is connected. Plug a reader in.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>未连接读卡器。请接上读卡器。</translation>
    </message>
    <message>
        <source>The card reader was unplugged. Plug it in again and put the card back on it.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>读卡器已拔出。请重新接上，并把卡放回。</translation>
    </message>
    <message>
        <source>The card reader service of this computer is not running. Start it, or restart the computer, and try again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>本机的读卡器服务未运行。请启动该服务或重启电脑后再试。</translation>
    </message>
    <message>
        <source>Another program is using the card reader. Close that program and try again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>其他程序正在使用读卡器。请关闭该程序后再试。</translation>
    </message>
    <message>
        <source>The card reader does not answer as it should. Unplug it, plug it in again and try once more.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>读卡器应答异常。请拔出后重新接上再试。</translation>
    </message>
    <message>
        <source>The amount is not a number. Type it in digits, for example 100 or 100.50.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>金额不是数字。请输入数字，例如 100 或 100.50。</translation>
    </message>
    <message>
        <source>The amount is zero. Type the amount to sell, or confirm that nothing is to be paid.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>金额为零。请输入金额，或确认无需付款。</translation>
    </message>
    <message>
        <source>The amount is below zero. Type an amount above zero.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>金额小于零。请输入大于零的金额。</translation>
    </message>
    <message>
        <source>The amount has more than two decimals. Type it with two decimals at most.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>金额超过两位小数。最多输入两位小数。</translation>
    </message>
    <message>
        <source>The amount is too large. Type a smaller amount.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>金额过大。请输入较小的金额。</translation>
    </message>
    <message>
        <source>With this amount the meter would hold more than it may. Type a smaller amount.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>按此金额电表将超过囤积限额。请输入较小的金额。</translation>
    </message>
    <message>
        <source>The money given is less than the amount due. Check both amounts.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>实付少于应收。请核对两个金额。</translation>
    </message>
    <message>
        <source>The amount does not buy the smallest unit of energy. Type a larger amount.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>金额不足以购买最小电量。请输入较大的金额。</translation>
    </message>
    <message>
        <source>This tariff sells whole kWh only. Type a whole number of kWh.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此电价只售整数千瓦时。请输入整数。</translation>
    </message>
    <message>
        <source>This account or card has a sale that is not settled yet. Put the card on the reader and settle it first.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户或该卡有一笔未决售电。请先放卡处理。</translation>
    </message>
    <message>
        <source>It is not known whether the card took this sale. Put the same card on the reader and settle the sale; do not sell again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>不能确定卡是否已写入。请放回同一张卡处理，不要重复售电。</translation>
    </message>
    <message>
        <source>There is no such sale. Check its number.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>没有这笔售电。请核对编号。</translation>
    </message>
    <message>
        <source>This sale was settled in the meantime. Look at the list of sales again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>这笔售电已被处理。请重新查看列表。</translation>
    </message>
    <message>
        <source>The card was not written, so nothing was sold and nothing is to be paid. Begin again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>卡未写入，未售电，无需付款。请重新开始。</translation>
    </message>
    <message>
        <source>This cannot be done with a sale in this state. Ask a supervisor.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此状态的售电不能这样处理。请找主管。</translation>
    </message>
    <message>
        <source>A reason is needed to settle a sale without its card. Type what proves it.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>无卡处理需要理由。请填写证据。</translation>
    </message>
    <message>
        <source>There is no such account. Check the number, or search by name, phone or meter.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>没有这个客户。请核对编号，或按姓名、电话、表号查找。</translation>
    </message>
    <message>
        <source>This meter already belongs to another account. Check the meter number.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该电表已属于另一户。请核对表号。</translation>
    </message>
    <message>
        <source>This account number is already in use. Choose another, or leave it empty to get the next free one.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>客户编号已被使用。请另选，或留空自动编号。</translation>
    </message>
    <message>
        <source>The customer&apos;s name is missing. Type it.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>缺少客户姓名。请输入。</translation>
    </message>
    <message>
        <source>A text is too long. Use 200 characters at most.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>文字过长。最多 200 个字。</translation>
    </message>
    <message>
        <source>The meter number is not valid. Type the 1 to 12 digits on the meter.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>表号无效。请输入电表上的 1 至 12 位数字。</translation>
    </message>
    <message>
        <source>The account number is not valid. Type 1 to 12 digits.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>客户编号无效。请输入 1 至 12 位数字。</translation>
    </message>
    <message>
        <source>The phone number is not valid. Use digits, spaces, +, - and parentheses.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>电话号码无效。只能使用数字、空格、+、- 和括号。</translation>
    </message>
    <message>
        <source>A text contains characters that cannot be kept. Type it again without them.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>文字中有无法保存的字符。请去掉后重新输入。</translation>
    </message>
    <message>
        <source>There is no such tariff. Choose one from the list of tariffs.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>没有这个电价。请从列表中选择。</translation>
    </message>
    <message>
        <source>This tariff does not fit this kind of meter. Choose another tariff.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此电价不适用于这种电表。请另选电价。</translation>
    </message>
    <message>
        <source>This account has no card yet. Issue its first card; ask a supervisor if it should have one.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户还没有卡。请发首张卡；如应已有卡，请找主管。</translation>
    </message>
    <message>
        <source>This account already has its card. Sell to it as usual; ask a supervisor if the card is lost.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户已有卡，照常售电即可；如卡丢失，请找主管。</translation>
    </message>
    <message>
        <source>A transformer ratio is not valid. Type a whole number from 1 to 999999.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>互感器变比无效。请输入 1 至 999999 的整数。</translation>
    </message>
    <message>
        <source>The date is not valid. Type it as year-month-day, for example 2026-11-03.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>日期无效。请按年-月-日输入，例如 2026-11-03。</translation>
    </message>
    <message>
        <source>The database is busy. Try again in a moment.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>数据库忙。请稍后再试。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing could be saved. Make room on it and try again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>磁盘已满，未能保存。请清理空间后再试。</translation>
    </message>
    <message>
        <source>The database cannot be written. Nothing was saved; tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>数据库不可写，未保存任何内容。请联系系统支持。</translation>
    </message>
    <message>
        <source>The database is damaged. Stop selling and tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>数据库已损坏。请停止售电并联系系统支持。</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program. Update the program on this computer; the system&apos;s support can help.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>数据库由更新版本的程序建立。请升级本机程序，可联系系统支持。</translation>
    </message>
    <message>
        <source>The database does not answer. Check the network and try again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>数据库无应答。请检查网络后再试。</translation>
    </message>
    <message>
        <source>Somebody else changed this at the same time. Look at it again and try once more.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>有人同时作了改动。请重新查看后再试。</translation>
    </message>
    <message>
        <source>The database could not do its work, so nothing was saved. Tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>数据库操作失败，未保存任何内容。请联系系统支持。</translation>
    </message>
    <message>
        <source>This database is not set up as the program needs it. Tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>数据库的设置不符合要求。请联系系统支持。</translation>
    </message>
    <message>
        <source>The name or the password is not right. Type both again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>用户名或密码不正确。请重新输入。</translation>
    </message>
    <message>
        <source>Too many wrong passwords were typed, so signing in is locked for a while. Wait and try again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>密码错误次数过多，登录已暂时锁定。请稍候再试。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask a supervisor to do it.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>您的角色无此权限。请由主管办理。</translation>
    </message>
    <message>
        <source>This password was for one use only. Choose a new one.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>这是一次性密码。请设置新密码。</translation>
    </message>
    <message>
        <source>The new password is too weak. Use at least eight characters, not your sign-in name and not the old password.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>新密码太弱。至少八个字符，不得与用户名或旧密码相同。</translation>
    </message>
    <message>
        <source>This operator may no longer sign in. Ask a supervisor.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该操作员已停用。请找主管。</translation>
    </message>
    <message>
        <source>There is no station in this folder. Check the folder, or make a station there.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此文件夹中没有售电站。请核对文件夹，或在其中新建。</translation>
    </message>
    <message>
        <source>There already is a station in this folder. Choose another folder.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此文件夹中已有售电站。请另选文件夹。</translation>
    </message>
    <message>
        <source>Another program on this computer is selling with this station. Close it, or wait until it is done, and try again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>本机有另一程序正在使用此售电站。请关闭它或等其完成后再试。</translation>
    </message>
    <message>
        <source>The settings of this station cannot be read. Tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>无法读取售电站设置。请联系系统支持。</translation>
    </message>
    <message>
        <source>The clock of this computer is behind the last entry in the books. Have a supervisor set the clock, then try again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>本机时钟早于账上最后一笔记录。请主管校准时钟后再试。</translation>
    </message>
    <message>
        <source>The keys of this station are missing. Tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>缺少本站密钥。请联系系统支持。</translation>
    </message>
    <message>
        <source>The passphrase of the keys is not right. Type it again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>密钥库口令不正确。请重新输入。</translation>
    </message>
    <message>
        <source>The keys of this station are damaged. Tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>本站密钥已损坏。请联系系统支持。</translation>
    </message>
    <message>
        <source>A key for this card is missing from this station. Tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>本站缺少此卡所需的密钥。请联系系统支持。</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place, or make room on the disk.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>文件无法写入。请另选位置或清理磁盘空间。</translation>
    </message>
    <message>
        <source>The file could not be read. Check its name and place.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>文件无法读取。请核对名称和位置。</translation>
    </message>
    <message>
        <source>The books of this station do not agree. Stop selling and tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>本站账目不平。请停止售电并联系系统支持。</translation>
    </message>
    <message>
        <source>There is no virtual card of that name. Choose one from the list of cards.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>没有该名称的虚拟卡。请从列表中选择。</translation>
    </message>
    <message>
        <source>There is no virtual meter of that number. Choose one from the list of meters.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>没有该表号的虚拟电表。请从列表中选择。</translation>
    </message>
    <message>
        <source>No virtual card is on the reader. Put one on it.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>读卡器上没有虚拟卡。请放上一张。</translation>
    </message>
    <message>
        <source>The virtual bench already has one of that name. Choose another name.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>虚拟台架中已有此名称。请另取名称。</translation>
    </message>
    <message>
        <source>The virtual reader of this computer&apos;s card service does not answer. Start pcscd with it and try again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>本机的虚拟读卡器无应答。请启动 pcscd 后再试。</translation>
    </message>
    <message>
        <source>A file of the virtual bench is damaged. Tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>虚拟台架的文件已损坏。请联系系统支持。</translation>
    </message>
    <message>
        <source>Another program is using the virtual bench. Try again in a moment.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>其他程序正在使用虚拟台架。请稍后再试。</translation>
    </message>
    <message>
        <source>The meter has not refused the purchase on this card, so there is nothing to repair. Have the card inserted in the meter.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>电表没有拒绝此卡上的购电，无需修复。请将卡插入电表。</translation>
    </message>
    <message>
        <source>This card is not reported lost. Nothing was changed.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此卡没有挂失，未作任何更改。</translation>
    </message>
    <message>
        <source>Some of these card serials are in stock already. Check the first and the last serial.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>部分卡序列号已在库存中。请核对起止序列号。</translation>
    </message>
    <message>
        <source>It is not known whether the meter has taken the last purchase. Insert the card in the meter and bring it back, or note what the meter shows.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>无法确定电表是否已接收上次购电。请将卡插入电表后带回，或记录电表显示的内容。</translation>
    </message>
    <message>
        <source>The meter has already credited this sale, so it cannot be reversed. Correct it as surplus or arrears for the next sale.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>电表已接收此次购电，不能冲正。请记入结余或欠费，在下次售电时结算。</translation>
    </message>
    <message>
        <source>Only the last purchase of an account can be reversed. Choose that one, or book a correction.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>只能冲正该户最近一次购电。请选择最近一次，或作纠错处理。</translation>
    </message>
    <message>
        <source>This account is suspended. Resume it before anything is sold to it.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户已报停。恢复用电后才能售电。</translation>
    </message>
    <message>
        <source>This account is closed. Reopen it to sell to it again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户已销户。重新开户后才能售电。</translation>
    </message>
    <message>
        <source>This does not fit the state that the account is in. Look at the account first.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户当前状态不能进行此操作。请先查看该户。</translation>
    </message>
    <message>
        <source>The account already belongs to this customer. Choose another customer.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户已属于此客户。请选择其他客户。</translation>
    </message>
    <message>
        <source>This is the meter that the account already has. Type the number of the new meter.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>这是该户现有的电表。请输入新电表的表号。</translation>
    </message>
    <message>
        <source>This reading is below an earlier one of the same meter. Check the digits.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此示数低于该电表以前的示数。请核对。</translation>
    </message>
    <message>
        <source>The payment does not cover the overdraft of the old meter. Take at least that amount.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>收款不足以抵扣旧表透支金额。请至少收取该金额。</translation>
    </message>
    <message>
        <source>This would change nothing. Check what was entered.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>没有任何变化。请核对输入内容。</translation>
    </message>
    <message>
        <source>There is no such field ticket. Check its number.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>没有这张现场工单。请核对编号。</translation>
    </message>
    <message>
        <source>This field ticket is ended already. Open a new one if there is more to do.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该现场工单已结束。如有需要请新建工单。</translation>
    </message>
    <message>
        <source>A second person has to approve this. Ask a supervisor to sign.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此操作需要第二人授权。请主管签字授权。</translation>
    </message>
    <message>
        <source>Nobody can approve what he does himself. Ask another supervisor to sign.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>不能授权自己的操作。请其他主管签字授权。</translation>
    </message>
    <message>
        <source>The disk of this station reported an error. Stop selling and tell the system&apos;s support; look at the last sale again before it is repeated.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>本站的磁盘报告出错。请停止售电并通知系统维护人员；重做之前先查看最后一笔售电。</translation>
    </message>
    <message>
        <source>The operation log of this station was altered: an entry does not fit its chain. Change nothing and tell the system&apos;s support.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>本站的操作日志被改动过：有一条记录与链不符。请不要做任何改动，并通知系统维护人员。</translation>
    </message>
</context>
<context>
    <name>MeterText</name>
    <message>
        <source>The meter&apos;s supply voltage was too low. Try again when the supply is normal.</source>
        <extracomment>Meter error word 1 (low voltage): what it means, what to do.</extracomment>
        <translation>电表供电电压过低。请在供电正常后再试。</translation>
    </message>
    <message>
        <source>The meter&apos;s security module failed. Have the meter looked at.</source>
        <extracomment>Meter error word 2 (ESAM operation): what it means, what to do.</extracomment>
        <translation>电表安全模块故障。请检修电表。</translation>
    </message>
    <message>
        <source>The meter&apos;s security module did not start. Have the meter looked at.</source>
        <extracomment>Meter error word 3 (ESAM reset): what it means, what to do.</extracomment>
        <translation>电表安全模块未启动。请检修电表。</translation>
    </message>
    <message>
        <source>The meter could not start the card. Insert it the right way round, clean and dry, and remove anything metal from the slot.</source>
        <extracomment>Meter error word 4 (card reset): what it means, what to do.</extracomment>
        <translation>电表无法启动卡。请按正确方向插入清洁干燥的卡，并清除卡口金属物。</translation>
    </message>
    <message>
        <source>The card could not prove itself to the meter. Bring the card to the counter.</source>
        <extracomment>Meter error word 5 (internal authentication): what it means, what to do.</extracomment>
        <translation>卡未通过电表的认证。请把卡带到柜台。</translation>
    </message>
    <message>
        <source>The card did not accept the meter. Bring the card to the counter.</source>
        <extracomment>Meter error word 6 (external authentication): what it means, what to do.</extracomment>
        <translation>卡不接受该电表。请把卡带到柜台。</translation>
    </message>
    <message>
        <source>This card has not been issued yet. Bring it to the counter.</source>
        <extracomment>Meter error word 7 (not issued): what it means, what to do.</extracomment>
        <translation>卡尚未发行。请把卡带到柜台。</translation>
    </message>
    <message>
        <source>The meter does not take this kind of card. Insert the customer&apos;s own electricity card.</source>
        <extracomment>Meter error word 8 (card type): what it means, what to do.</extracomment>
        <translation>电表不接受这种卡。请插入客户本人的购电卡。</translation>
    </message>
    <message>
        <source>The card&apos;s keys are not in the state that this meter needs. Have the meter&apos;s keys checked.</source>
        <extracomment>Meter error word 9 (not authorised): what it means, what to do.</extracomment>
        <translation>卡的密钥状态与电表不符。请检查电表密钥。</translation>
    </message>
    <message>
        <source>The data on the card did not pass the meter&apos;s check. Try once more, then bring the card to the counter.</source>
        <extracomment>Meter error word 10 (MAC): what it means, what to do.</extracomment>
        <translation>卡内数据未通过电表校验。请再试一次，仍不行请带卡到柜台。</translation>
    </message>
    <message>
        <source>This card is for another meter. Insert it into the meter whose number is on the receipt.</source>
        <extracomment>Meter error word 11 (meter number): what it means, what to do.</extracomment>
        <translation>这张卡属于另一块电表。请插入收据上表号的电表。</translation>
    </message>
    <message>
        <source>This card is for another customer. Insert the card of this meter&apos;s customer.</source>
        <extracomment>Meter error word 12 (customer number): what it means, what to do.</extracomment>
        <translation>这张卡属于另一客户。请插入本表客户的卡。</translation>
    </message>
    <message>
        <source>This is not the meter&apos;s current card. Insert the newest card of the account.</source>
        <extracomment>Meter error word 13 (card serial): what it means, what to do.</extracomment>
        <translation>这不是电表的当前卡。请插入该户最新的卡。</translation>
    </message>
    <message>
        <source>The meter cannot read the data on the card. Bring the card to the counter.</source>
        <extracomment>Meter error word 14 (file format): what it means, what to do.</extracomment>
        <translation>电表无法读取卡内数据。请把卡带到柜台。</translation>
    </message>
    <message>
        <source>The meter has not been opened yet. Insert the card of the first purchase, or have the counter issue it.</source>
        <extracomment>Meter error word 15 (purchase card, meter not opened): what it means, what to do.</extracomment>
        <translation>电表尚未开户。请插入开户卡，或到柜台办理。</translation>
    </message>
    <message>
        <source>The meter has not been opened yet, so it takes no reissued card. Have the counter look at the account.</source>
        <extracomment>Meter error word 16 (reissued card, meter not opened): what it means, what to do.</extracomment>
        <translation>电表尚未开户，不接受补卡。请到柜台核查该户。</translation>
    </message>
    <message>
        <source>The purchase count on the card does not follow the meter&apos;s. Bring the card to the counter.</source>
        <extracomment>Meter error word 17 (purchase count): what it means, what to do.</extracomment>
        <translation>卡上购电次数与电表不连续。请把卡带到柜台。</translation>
    </message>
    <message>
        <source>The card still carries what a meter wrote on it, so the purchase was not taken. Bring the card to the counter.</source>
        <extracomment>Meter error word 18 (return file not empty): what it means, what to do.</extracomment>
        <translation>卡的返写信息未清空，购电未被接受。请把卡带到柜台。</translation>
    </message>
    <message>
        <source>The meter lost contact with the card. Clean the card, insert it again and leave it in.</source>
        <extracomment>Meter error word 19 (communication): what it means, what to do.</extracomment>
        <translation>电表与卡接触不良。请擦净卡，重新插入并保持不动。</translation>
    </message>
    <message>
        <source>The card was pulled out too early. Insert it again and wait until the meter is done.</source>
        <extracomment>Meter error word 20 (pulled out early): what it means, what to do.</extracomment>
        <translation>卡拔出太早。请重新插入，等电表完成。</translation>
    </message>
    <message>
        <source>The meter would hold more than it may. Use some energy and insert the card again; the purchase stays on the card.</source>
        <extracomment>Meter error word 21 (over the hoarding limit): what it means, what to do.</extracomment>
        <translation>电表将超过囤积限额。请先用电再插卡，购电仍保留在卡上。</translation>
    </message>
    <message>
        <source>The data on the card did not read the same twice. Clean the card and insert it again.</source>
        <extracomment>Meter error words 22 and 23 (content differs): what it means, what to do.</extracomment>
        <translation>卡内数据两次读取不一致。请擦净卡后重新插入。</translation>
    </message>
    <message>
        <source>The meter shows an error that is not in its list. Have the meter looked at.</source>
        <extracomment>A meter showed an error word that no known maker uses.</extracomment>
        <translation>电表显示了未列出的错误。请检修电表。</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>State of a meter by what is left in it.</extracomment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Alarm 1</source>
        <extracomment>State of a meter: little is left.</extracomment>
        <translation>报警 1</translation>
    </message>
    <message>
        <source>Alarm 2</source>
        <extracomment>State of a meter: very little is left; it has switched off once as a warning.</extracomment>
        <translation>报警 2</translation>
    </message>
    <message>
        <source>Below zero</source>
        <extracomment>State of a meter: the overdraft is being used.</extracomment>
        <translation>透支中</translation>
    </message>
    <message>
        <source>Overdrawn</source>
        <extracomment>State of a meter: the overdraft is used up, the supply is off.</extracomment>
        <translation>透支用尽</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Failure %1</source>
        <extracomment>In small below a failure&apos;s sentence, for support. %1: its number, as in the manual.</extracomment>
        <translation>故障码 %1</translation>
    </message>
</context>
<context>
    <name>SalePage</name>
    <message>
        <source>Reading the card…</source>
        <extracomment>Sale page, while a card that was put on the reader is read</extracomment>
        <translation>正在读卡…</translation>
    </message>
    <message>
        <source>Leave the card on the reader.</source>
        <extracomment>Sale page, below &quot;Reading the card…&quot;</extracomment>
        <translation>请勿取走卡。</translation>
    </message>
    <message>
        <source>This card is new</source>
        <extracomment>Sale page: a card without a customer lies on the reader and nobody is being served</extracomment>
        <translation>这是一张新卡</translation>
    </message>
    <message>
        <source>Open an account with F4, or search with Ctrl+K for one that has no card yet.</source>
        <extracomment>Sale page, below &quot;This card is new&quot;; F4 and Ctrl+K are keys</extracomment>
        <translation>按 F4 开户，或按 Ctrl+K 查找尚未发卡的客户。</translation>
    </message>
    <message>
        <source>Put a card on the reader, or search</source>
        <extracomment>Sale page, when nobody is being served: what to do next</extracomment>
        <translation>请放卡，或查找客户</translation>
    </message>
    <message>
        <source>Ctrl+K searches by name, number, phone, address, meter or card.</source>
        <extracomment>Sale page, below &quot;Put a card on the reader, or search&quot;; Ctrl+K is a key</extracomment>
        <translation>Ctrl+K：按姓名、编号、电话、地址、表号或卡号查找。</translation>
    </message>
    <message>
        <source>The card on the reader does not settle it. F6 lists the sales in doubt.</source>
        <extracomment>Sale page: the customer has a sale in doubt, and the card on the reader proved nothing</extracomment>
        <translation>读卡器上的卡不能处理它。按 F6 查看未决售电。</translation>
    </message>
    <message>
        <source>Put the customer&apos;s card on the reader: the station then settles it.</source>
        <extracomment>Sale page: the customer has a sale in doubt; putting the card on the reader settles it</extracomment>
        <translation>请放上客户的卡，系统会自动处理。</translation>
    </message>
    <message>
        <source>Put a new card on the reader to issue it to this customer.</source>
        <extracomment>Sale page: an account without a card is being served; its card will be issued</extracomment>
        <translation>请放上新卡，为该客户发卡。</translation>
    </message>
    <message>
        <source>Put this customer&apos;s card on the reader.</source>
        <extracomment>Sale page: a customer was found by search and his card is not on the reader</extracomment>
        <translation>请放上该客户的卡。</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Sale page, customer: label of the account number</extracomment>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Sale page, customer: label of the address</extracomment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Meter</source>
        <extracomment>Sale page, customer: label of the meter number</extracomment>
        <translation>电表</translation>
    </message>
    <message>
        <source>Tariff</source>
        <extracomment>Sale page, customer: label of the tariff&apos;s name</extracomment>
        <translation>电价</translation>
    </message>
    <message>
        <source>Remaining</source>
        <extracomment>Sale page, customer: what the meter held when the card was last in it</extracomment>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Overdrawn</source>
        <extracomment>Sale page, customer: by how much the meter was overdrawn when the card was in it</extracomment>
        <translation>透支用尽</translation>
    </message>
    <message>
        <source>Purchases</source>
        <extracomment>Sale page, customer: how many purchases were made so far</extracomment>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Surplus</source>
        <extracomment>Sale page, customer: money carried over from earlier purchases</extracomment>
        <translation>结余</translation>
    </message>
    <message>
        <source>Arrears</source>
        <extracomment>Sale page, customer: label of what the customer owes</extracomment>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Sale page: label of the money that the customer gets back
----------
Sale page, at the end of a sale: label of the money to hand back</extracomment>
        <translation>找零</translation>
    </message>
    <message>
        <source>Still missing</source>
        <extracomment>Sale page: label of the money that is missing, because too little was given</extracomment>
        <translation>还差</translation>
    </message>
    <message>
        <source>Issue card and sell</source>
        <extracomment>Sale page: the button that issues the card and sells, before an amount is typed</extracomment>
        <translation>发卡并售电</translation>
    </message>
    <message>
        <source>Sell</source>
        <extracomment>Sale page: the button that sells, before an amount is typed</extracomment>
        <translation>售电</translation>
    </message>
    <message>
        <source>Issue card and sell %1</source>
        <extracomment>Sale page: the button that issues the card and sells. %1: the amount in yuan.</extracomment>
        <translation>发卡并售电 %1</translation>
    </message>
    <message>
        <source>Sell %1</source>
        <extracomment>Sale page: the button that sells. %1: the amount in yuan.</extracomment>
        <translation>售电 %1</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <extracomment>Sale page: label of the amount field when it takes money</extracomment>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Energy in kWh</source>
        <extracomment>Sale page: label of the amount field when it takes energy</extracomment>
        <translation>电量（kWh）</translation>
    </message>
    <message>
        <source>To pay</source>
        <extracomment>Sale page, what will happen: what the customer pays</extracomment>
        <translation>应收</translation>
    </message>
    <message>
        <source>From surplus</source>
        <extracomment>Sale page, what will happen: earlier surplus that is used up by this sale</extracomment>
        <translation>使用结余</translation>
    </message>
    <message>
        <source>To the card</source>
        <extracomment>Sale page, what will happen: what is put on the card</extracomment>
        <translation>写入卡</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>Sale page, what will happen: energy expected at today&apos;s price. %1: with its unit.
----------
Sale page, at the end of a sale: label of the energy bought</extracomment>
        <translation>电量</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <extracomment>Sale page, at the end of a sale: energy bought. %1: with its unit.</extracomment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Surplus left</source>
        <extracomment>Sale page, what will happen: money that is carried over to the next sale</extracomment>
        <translation>剩余结余</translation>
    </message>
    <message>
        <source>Sold %1</source>
        <extracomment>Sale page, at the end of a sale. %1: the amount in yuan.</extracomment>
        <translation>已售 %1</translation>
    </message>
    <message>
        <source>Tell the customer: put the card into the meter and wait until it shows the new amount.</source>
        <extracomment>Sale page, at the end of a sale: what the cashier tells the customer</extracomment>
        <translation>请告知客户：把卡插入电表，等电表显示新的金额。</translation>
    </message>
    <message>
        <source>Tell the customer: put the card into the new meter first; it then takes the customer&apos;s data and the amount.</source>
        <extracomment>Sale page, at the end of an account&apos;s first sale: what the cashier tells the customer</extracomment>
        <translation>请告知客户：先把卡插入新电表，电表会接收客户资料和金额。</translation>
    </message>
    <message>
        <source>Receipt</source>
        <extracomment>Sale page, at the end of a sale: label of the receipt&apos;s number</extracomment>
        <translation>收据号</translation>
    </message>
    <message>
        <source>On the card</source>
        <extracomment>Sale page, at the end of a sale: what was put on the card</extracomment>
        <translation>卡上</translation>
    </message>
    <message>
        <source>Purchase count</source>
        <extracomment>Sale page, at the end of a sale: label of the number of purchases so far</extracomment>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>In doubt: put the card back on the reader</source>
        <extracomment>Sale page: whether the card took the purchase is not known</extracomment>
        <translation>未决：请把卡放回读卡器</translation>
    </message>
    <message>
        <source>Keep the money apart. The station looks at the card and settles the sale itself.</source>
        <extracomment>Sale page, below &quot;In doubt&quot;: what to do</extracomment>
        <translation>现金请单独存放。系统读卡后会自动处理这笔售电。</translation>
    </message>
    <message>
        <source>No longer in doubt: nothing was sold</source>
        <extracomment>Sale page: a sale that was in doubt has just been settled by its card, which does not carry it</extracomment>
        <translation>未决已处理：未售出</translation>
    </message>
    <message>
        <source>Nothing was sold</source>
        <extracomment>Sale page: the sale was not made</extracomment>
        <translation>未售出</translation>
    </message>
    <message>
        <source>The card is as it was. Take no money, or give it back.</source>
        <extracomment>Sale page, below &quot;Nothing was sold&quot;: what to do with the customer&apos;s money</extracomment>
        <translation>卡未改动。请勿收款，已收的请退还。</translation>
    </message>
    <message>
        <source>Saving the receipt…</source>
        <extracomment>Sale page: the receipt&apos;s file is being written</extracomment>
        <translation>正在保存收据…</translation>
    </message>
    <message>
        <source>Receipt saved: %1</source>
        <extracomment>Sale page: the receipt&apos;s file was written. %1: its path.</extracomment>
        <translation>收据已保存：%1</translation>
    </message>
    <message>
        <source>No longer in doubt: sold %1</source>
        <extracomment>Sale page: a sale that was in doubt has just been settled by its card. %1: the amount in yuan.</extracomment>
        <translation>未决已处理：已售 %1</translation>
    </message>
    <message>
        <source>Only a posted sale has a receipt.</source>
        <extracomment>Sale page, beside the last sales: the chosen sale was not posted</extracomment>
        <translation>只有已入账的售电才有收据。</translation>
    </message>
    <message>
        <source>F7, then Enter: copy of a receipt</source>
        <extracomment>Sale page, beside the last sales: F7 goes into the list, Enter copies the chosen receipt</extracomment>
        <translation>按 F7 再按 Enter：补打收据</translation>
    </message>
</context>
<context>
    <name>SaleText</name>
    <message>
        <source>January</source>
        <extracomment>Months, in a sentence such as &quot;tier 2 since March&quot;.</extracomment>
        <translation>一月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>二月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>三月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>四月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>五月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>六月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>七月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>八月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>九月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>十月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>十一月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>十二月</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>A line that explains a price. %1: energy with its unit, %2: price of a kWh.</extracomment>
        <translation>%1，单价 %2</translation>
    </message>
    <message>
        <source>Tier %1: %2 at %3</source>
        <extracomment>A line that explains a price. %1: number of the tier, %2: energy with its unit, %3: price of a kWh in this tier.</extracomment>
        <translation>第 %1 档：%2，单价 %3</translation>
    </message>
    <message>
        <source>tier %1 this month</source>
        <extracomment>Where a purchase begins on a ladder that starts anew every month. %1: the tier.</extracomment>
        <translation>本月第 %1 档</translation>
    </message>
    <message>
        <source>tier %1 since %2</source>
        <extracomment>Where a purchase begins on a ladder that starts anew every year. %1: the tier, %2: the month in which the ladder&apos;s year began.</extracomment>
        <translation>自%2起第 %1 档</translation>
    </message>
    <message>
        <source>Not known: put the card on the reader</source>
        <extracomment>What the meter will do with the card, when no card was read.</extracomment>
        <translation>尚不清楚：请放卡</translation>
    </message>
    <message>
        <source>The meter will accept it</source>
        <extracomment>What the meter will do with the card.</extracomment>
        <translation>电表会接受</translation>
    </message>
    <message>
        <source>The meter would refuse it: it may take at most %1 more now</source>
        <extracomment>What the meter will do with the card. %1: the most that this purchase may put on it.</extracomment>
        <translation>电表会拒绝：现在最多还可充入 %1</translation>
    </message>
    <message>
        <source>The meter would refuse it. %1</source>
        <extracomment>What the meter will do with the card. %1: a sentence that says why.</extracomment>
        <translation>电表会拒绝。%1</translation>
    </message>
    <message>
        <source>Quoted</source>
        <extracomment>State of a sale: only a price was asked for.</extracomment>
        <translation>已报价</translation>
    </message>
    <message>
        <source>Being written</source>
        <extracomment>State of a sale: the card is being written.</extracomment>
        <translation>写卡中</translation>
    </message>
    <message>
        <source>In doubt</source>
        <extracomment>State of a sale: whether the card took it is not known.</extracomment>
        <translation>未决</translation>
    </message>
    <message>
        <source>Posted</source>
        <extracomment>State of a sale: sold, on the card and in the books.</extracomment>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Voided</source>
        <extracomment>State of a sale: the card was not written, nothing was sold.</extracomment>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Opening</source>
        <extracomment>Kind of a sale: the first one of an account, which issues its card.</extracomment>
        <translation>开户</translation>
    </message>
    <message>
        <source>Purchase</source>
        <extracomment>Kind of a sale.</extracomment>
        <translation>购电</translation>
    </message>
    <message>
        <source>Cash</source>
        <extracomment>Means of payment.</extracomment>
        <translation>现金</translation>
    </message>
    <message>
        <source>Bank</source>
        <extracomment>Means of payment: bank transfer, short for a button.</extracomment>
        <translation>转账</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Means of payment: neither cash nor bank.</extracomment>
        <translation>其他</translation>
    </message>
    <message>
        <source>No card yet</source>
        <extracomment>State of an account: entered, but its first card is not issued yet.</extracomment>
        <translation>未发卡</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>State of an account: everything is normal.</extracomment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>State of an account.</extracomment>
        <translation>报停</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>State of an account.</extracomment>
        <translation>销户</translation>
    </message>
    <message>
        <source>Money meter</source>
        <extracomment>What a meter counts down: money.</extracomment>
        <translation>金额表</translation>
    </message>
    <message>
        <source>Energy meter</source>
        <extracomment>What a meter counts down: kWh.</extracomment>
        <translation>电量表</translation>
    </message>
    <message>
        <source>Reading the card</source>
        <extracomment>Progress while a card is written.</extracomment>
        <translation>读卡</translation>
    </message>
    <message>
        <source>Checking the card&apos;s keys</source>
        <extracomment>Progress while a card is written: card and station prove themselves to each other.</extracomment>
        <translation>验证卡密钥</translation>
    </message>
    <message>
        <source>Writing the card</source>
        <extracomment>Progress while a card is written.</extracomment>
        <translation>写卡</translation>
    </message>
    <message>
        <source>Checking what was written</source>
        <extracomment>Progress while a card is written: it is read back.</extracomment>
        <translation>核对写入内容</translation>
    </message>
    <message>
        <source>Reversed</source>
        <extracomment>State of a sale: posted, and taken back or corrected by a later one.</extracomment>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>Card reissue</source>
        <extracomment>Kind of a sale: another card for the account.</extracomment>
        <translation>补卡</translation>
    </message>
    <message>
        <source>Repair</source>
        <extracomment>Kind of a sale: a purchase that the meter refused is written again.</extracomment>
        <translation>重写购电</translation>
    </message>
    <message>
        <source>Reversal</source>
        <extracomment>Kind of a sale: the amount of an earlier one is corrected on the card.</extracomment>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Meter replacement</source>
        <extracomment>Kind of a sale: the account gets another meter.</extracomment>
        <translation>换表</translation>
    </message>
    <message>
        <source>Transfer of ownership</source>
        <extracomment>Kind of a sale: the account goes to another customer.</extracomment>
        <translation>过户</translation>
    </message>
    <message>
        <source>Card clearing</source>
        <extracomment>Kind of a sale: a card is made blank.</extracomment>
        <translation>清卡</translation>
    </message>
    <message>
        <source>Closing</source>
        <extracomment>Kind of a sale: the account is settled and closed.</extracomment>
        <translation>销户</translation>
    </message>
    <message>
        <source>Correction</source>
        <extracomment>Kind of a sale: a wrong one becomes surplus or arrears.</extracomment>
        <translation>纠错</translation>
    </message>
    <message>
        <source>Correction of the means</source>
        <extracomment>Kind of a sale: the payment moves to another means.</extracomment>
        <translation>更正付款方式</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::BenchForm</name>
    <message>
        <source>Virtual bench</source>
        <extracomment>Bench: title of the page with the virtual cards and meters</extracomment>
        <translation>虚拟台架</translation>
    </message>
    <message>
        <source>Cards</source>
        <extracomment>Bench: title of the list of cards</extracomment>
        <translation>卡</translation>
    </message>
    <message>
        <source>Meters</source>
        <extracomment>Bench: title of the list of meters</extracomment>
        <translation>电表</translation>
    </message>
    <message>
        <source>New card</source>
        <extracomment>Bench: button that makes a new, bare card</extracomment>
        <translation>新卡</translation>
    </message>
    <message>
        <source>Take off</source>
        <extracomment>Bench: button that takes the card off the reader</extracomment>
        <translation>取下</translation>
    </message>
    <message>
        <source>Put on the reader</source>
        <extracomment>Bench: button that puts the chosen card on the reader</extracomment>
        <translation>放到读卡器上</translation>
    </message>
    <message>
        <source>kWh</source>
        <extracomment>Bench: label of the energy that the chosen meter is to use up</extracomment>
        <translation>kWh</translation>
    </message>
    <message>
        <source>Consume</source>
        <extracomment>Bench: button that lets the chosen meter use up energy</extracomment>
        <translation>用电</translation>
    </message>
    <message>
        <source>Card into the meter</source>
        <extracomment>Bench: button that puts the card from the reader into the chosen meter and back</extracomment>
        <translation>插卡入表</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Bench, column of the cards: name</extracomment>
        <translation>卡</translation>
    </message>
    <message>
        <source>Serial</source>
        <extracomment>Bench, column of the cards: serial</extracomment>
        <translation>卡序列号</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Bench, column of the cards: where it lies</extracomment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Meter</source>
        <extracomment>Bench, column of the meters: number</extracomment>
        <translation>电表</translation>
    </message>
    <message>
        <source>Remaining</source>
        <extracomment>Bench, column of the meters: what it holds</extracomment>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>Bench, column of the meters: purchase count</extracomment>
        <translation>次数</translation>
    </message>
    <message>
        <source>Used</source>
        <extracomment>Bench, column of the meters: energy used so far</extracomment>
        <translation>已用</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Bench, column of the meters: alarm</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Switch</source>
        <extracomment>Bench, column of the meters: whether current flows</extracomment>
        <translation>开关</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::BenchPresenter</name>
    <message>
        <source>The meter shows %1 (word %2)</source>
        <extracomment>Bench: the meter showed an error. %1: what it shows, %2: number of the error word.</extracomment>
        <translation>电表显示 %1（信息字 %2）</translation>
    </message>
    <message>
        <source>The meter took the card; there was nothing to credit.</source>
        <extracomment>Bench: the meter took the card, but there was nothing to credit</extracomment>
        <translation>电表已读卡，没有需要充入的金额。</translation>
    </message>
    <message>
        <source>The meter credited %1 and now holds %2.</source>
        <extracomment>Bench: the meter took the card. %1: what it credited, %2: what it holds now.</extracomment>
        <translation>电表已充入 %1，现有 %2。</translation>
    </message>
    <message>
        <source>On the reader</source>
        <extracomment>Bench: this card lies on the reader</extracomment>
        <translation>在读卡器上</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>Bench: the switch of a meter lets current through</extracomment>
        <translation>合闸</translation>
    </message>
    <message>
        <source>Open: no current</source>
        <extracomment>Bench: the switch of a meter has cut the current off</extracomment>
        <translation>跳闸：已断电</translation>
    </message>
    <message>
        <source>Virtual hardware: nothing here touches a real card or meter.</source>
        <extracomment>Bench: what the page is, when nothing happened yet</extracomment>
        <translation>虚拟设备：此处的操作不涉及真实的卡和电表。</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::DoubtForm</name>
    <message>
        <source>Sales in doubt</source>
        <extracomment>Sales in doubt: title of the page</extracomment>
        <translation>未决售电</translation>
    </message>
    <message>
        <source>Settle by the card   Enter</source>
        <extracomment>Sales in doubt: button that settles the chosen sale by the card on the reader</extracomment>
        <translation>凭卡处理   Enter</translation>
    </message>
    <message>
        <source>Settle by evidence…</source>
        <extracomment>Sales in doubt: button that settles the chosen sale without its card</extracomment>
        <translation>凭证据处理…</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Column of the sales in doubt: when</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Column of the sales in doubt: account number</extracomment>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of the sales in doubt: customer&apos;s name</extracomment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Paid</source>
        <extracomment>Column of the sales in doubt: what was paid</extracomment>
        <translation>实收</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>Column of the sales in doubt: purchase count</extracomment>
        <translation>次数</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Column of the sales in doubt: card serial</extracomment>
        <translation>卡</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of the sales in doubt: state of the sale</extracomment>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::DoubtPresenter</name>
    <message>
        <source>Settle this sale by evidence?</source>
        <extracomment>Title of the question that settles a sale without its card</extracomment>
        <translation>凭证据处理这笔售电？</translation>
    </message>
    <message>
        <source>%1, %2 yuan. Decide only on evidence: what the meter shows, or the customer&apos;s card. This cannot be undone and is recorded with your name.</source>
        <extracomment>Question that settles a sale without its card. %1: customer, %2: amount in yuan.</extracomment>
        <translation>%1，%2 元。只能凭证据决定：电表的显示，或客户的卡。此操作不可撤销，并以您的姓名记录在案。</translation>
    </message>
    <message>
        <source>Post %1: the card took it</source>
        <extracomment>Button: the card took the purchase, so the sale is posted. %1: amount in yuan.</extracomment>
        <translation>入账 %1：卡已写入</translation>
    </message>
    <message>
        <source>Void it: the card did not take it</source>
        <extracomment>Button: the card did not take the purchase, so the sale is voided</extracomment>
        <translation>作废：卡未写入</translation>
    </message>
    <message>
        <source>Leave it in doubt</source>
        <extracomment>Button that leaves the sale in doubt</extracomment>
        <translation>暂不处理</translation>
    </message>
    <message>
        <source>Evidence and reason</source>
        <extracomment>Label of the field for the reason</extracomment>
        <translation>证据和理由</translation>
    </message>
    <message>
        <source>Looking at the card…</source>
        <extracomment>Sales in doubt, while the card is looked at</extracomment>
        <translation>正在读卡…</translation>
    </message>
    <message>
        <source>Settled: the sale is posted.</source>
        <extracomment>Sales in doubt: the chosen sale has just been settled as sold</extracomment>
        <translation>已处理：售电已入账。</translation>
    </message>
    <message>
        <source>Settled: nothing was sold. Give the money back.</source>
        <extracomment>Sales in doubt: the chosen sale has just been settled as not sold</extracomment>
        <translation>已处理：未售出。请退还现金。</translation>
    </message>
    <message>
        <source>This card says nothing about that sale.</source>
        <extracomment>Sales in doubt: the card on the reader is not the one of the chosen sale</extracomment>
        <translation>这张卡与该笔售电无关。</translation>
    </message>
    <message>
        <source>Put the card of the chosen sale on the reader and press Enter again.</source>
        <extracomment>Sales in doubt, below &quot;This card says nothing about that sale.&quot;</extracomment>
        <translation>请把所选售电的卡放到读卡器上，再按 Enter。</translation>
    </message>
    <message>
        <source>No sale is in doubt.</source>
        <extracomment>Sales in doubt, when there is none</extracomment>
        <translation>没有未决的售电。</translation>
    </message>
    <message>
        <source>Put the card of a sale on the reader and press Enter: it is settled.</source>
        <extracomment>Sales in doubt: how to settle one; Enter is a key</extracomment>
        <translation>把该笔售电的卡放到读卡器上，按 Enter 即可处理。</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) in doubt, %1 yuan</source>
        <extracomment>Sales in doubt, foot of the list. %n: how many, %1: what was paid for them, in yuan.</extracomment>
        <translation>
            <numerusform>%n 笔未决，共 %1 元</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wattdesk::app::EntryPanel</name>
    <message>
        <source>yuan / kWh   F3</source>
        <extracomment>Sale page: small button that changes between money and energy; F3 is its key</extracomment>
        <translation>元 / kWh   F3</translation>
    </message>
    <message>
        <source>Given</source>
        <extracomment>Sale page: label of the cash that the customer gave</extracomment>
        <translation>实付</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::ForecastPanel</name>
    <message>
        <source>What will happen</source>
        <extracomment>Sale page: title of the box that tells what the sale will do</extracomment>
        <translation>售电结果</translation>
    </message>
    <message>
        <source>Type an amount to see what the card and the meter will get.</source>
        <extracomment>Sale page: in the box &quot;What will happen&quot;, before an amount is typed</extracomment>
        <translation>输入金额后，这里显示卡和电表将得到什么。</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::LastSalesPanel</name>
    <message>
        <source>Last sales</source>
        <extracomment>Sale page: title of the list of the customer&apos;s last sales</extracomment>
        <translation>最近售电</translation>
    </message>
    <message>
        <source>This customer has bought nothing yet.</source>
        <extracomment>Sale page: in place of the list of last sales when there is none</extracomment>
        <translation>该客户还没有购电记录。</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Column of a list of sales: when</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Paid</source>
        <extracomment>Column of a list of sales: what was paid</extracomment>
        <translation>实收</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>Column of a list of sales: energy sold</extracomment>
        <translation>电量</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>Column of a list of sales: purchase count</extracomment>
        <translation>次数</translation>
    </message>
    <message>
        <source>Receipt</source>
        <extracomment>Column of a list of sales: receipt number</extracomment>
        <translation>收据号</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of a list of sales: what became of it</extracomment>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::MeansRow</name>
    <message>
        <source>Paid by   Ctrl + digit</source>
        <extracomment>Sale page, above the means of payment; each button below begins with its digit</extracomment>
        <translation>付款方式   Ctrl + 数字</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::OpeningForm</name>
    <message>
        <source>Open an account</source>
        <extracomment>Open account: title of the page</extracomment>
        <translation>开户</translation>
    </message>
    <message>
        <source>1  Customer and meter   →   2  New card on the reader   →   3  First purchase issues the card</source>
        <extracomment>Open account: how it goes on, below the title</extracomment>
        <translation>1  客户和电表   →   2  放上新卡   →   3  首次购电并发卡</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Open account: label of the customer&apos;s name</extracomment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>Open account: label of the phone number</extracomment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Open account: label of the address</extracomment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Meter number</source>
        <extracomment>Open account: label of the meter number</extracomment>
        <translation>表号</translation>
    </message>
    <message>
        <source>Kind of meter</source>
        <extracomment>Open account: label of what the meter counts down, money or energy</extracomment>
        <translation>电表类型</translation>
    </message>
    <message>
        <source>Tariff</source>
        <extracomment>Open account: label of the tariff</extracomment>
        <translation>电价</translation>
    </message>
    <message>
        <source>Transformer ratios</source>
        <extracomment>Open account: label of the ratios of current and voltage transformers</extracomment>
        <translation>互感器变比</translation>
    </message>
    <message>
        <source>First amount in yuan</source>
        <extracomment>Open account: label of the first purchase&apos;s amount</extracomment>
        <translation>首次购电金额（元）</translation>
    </message>
    <message>
        <source>Open the account and go on to the card</source>
        <extracomment>Open account: button that enters the account and goes on to its card</extracomment>
        <translation>登记开户，下一步发卡</translation>
    </message>
    <message>
        <source>First amount in kWh</source>
        <extracomment>Open account: label of the first purchase&apos;s amount when it is energy</extracomment>
        <translation>首次购电电量（kWh）</translation>
    </message>
    <message>
        <source>yuan / kWh   F3</source>
        <extracomment>Open account: small button that changes between money and energy; F3 is its key</extracomment>
        <translation>元 / kWh   F3</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::ReceiptSaver</name>
    <message>
        <source>Save the receipt</source>
        <extracomment>Title of the box that asks where to save a receipt</extracomment>
        <translation>保存收据</translation>
    </message>
    <message>
        <source>Save a copy of the receipt</source>
        <extracomment>Title of the box that asks where to save a counted copy of a receipt</extracomment>
        <translation>保存收据补打件</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::ResultPanel</name>
    <message>
        <source>Save receipt   F7</source>
        <extracomment>Sale page, at the end of a sale: button that saves the receipt as a file; F7 is its key</extracomment>
        <translation>保存收据   F7</translation>
    </message>
    <message>
        <source>Next customer   Enter</source>
        <extracomment>Sale page, at the end of a sale: button that goes on to the next customer; Enter presses it</extracomment>
        <translation>下一位   Enter</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::SalePresenter</name>
    <message>
        <source>Nothing to pay?</source>
        <extracomment>Title of the question before a sale of nothing</extracomment>
        <translation>无需付款？</translation>
    </message>
    <message>
        <source>The customer pays nothing and the card is written. This is rarely meant.</source>
        <extracomment>Question before a sale of nothing</extracomment>
        <translation>客户不付款，但仍要写卡。一般不会这样做。</translation>
    </message>
    <message>
        <source>Sell %1</source>
        <extracomment>Button that makes a sale of nothing. %1: &quot;0.00&quot;.</extracomment>
        <translation>售电 %1</translation>
    </message>
    <message>
        <source>Change the amount</source>
        <extracomment>Button that goes back to the amount without selling</extracomment>
        <translation>修改金额</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::SearchBox</name>
    <message>
        <source>Name, number, phone, address, meter, card…   Ctrl+K</source>
        <extracomment>In the empty search field: what it takes, and its key</extracomment>
        <translation>姓名、编号、电话、地址、表号、卡号…   Ctrl+K</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::SearchPresenter</name>
    <message>
        <source>Nobody found. Try a part of the name, the address or a number.</source>
        <extracomment>Search: no customer matches what was typed</extracomment>
        <translation>没有找到。请试试姓名、地址或号码的一部分。</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::SignInForm</name>
    <message>
        <source>Operator</source>
        <extracomment>Sign-in page: label of the field for the operator&apos;s login name</extracomment>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Password</source>
        <extracomment>Sign-in page: label of the password field</extracomment>
        <translation>密码</translation>
    </message>
    <message>
        <source>Passphrase of the key store</source>
        <extracomment>Sign-in page of a station that is no demo: label of the passphrase that opens its keys</extracomment>
        <translation>密钥库口令</translation>
    </message>
    <message>
        <source>New password</source>
        <extracomment>Password change: label of the field for the new password</extracomment>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <extracomment>Password change: label of the field where the new password is typed again</extracomment>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>Sign-in page: button that signs the operator in</extracomment>
        <translation>登录</translation>
    </message>
    <message>
        <source>Set password and sign in</source>
        <extracomment>Password change: button that sets the new password and signs in</extracomment>
        <translation>设置密码并登录</translation>
    </message>
    <message>
        <source>Open the station</source>
        <extracomment>Sign-in page: button that opens the station, with a passphrase or after a failure</extracomment>
        <translation>打开售电站</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::SignInPresenter</name>
    <message>
        <source>Opening the station…</source>
        <extracomment>Sign-in page, while the program opens the station&apos;s folder and database</extracomment>
        <translation>正在打开售电站…</translation>
    </message>
    <message>
        <source>Checking the password…</source>
        <extracomment>Sign-in page, while the password is being checked, which takes a moment by design</extracomment>
        <translation>正在核对密码…</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <extracomment>Password change: the new password was typed twice, but not the same</extracomment>
        <translation>两次输入的新密码不同。</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::StatusPresenter</name>
    <message>
        <source>Looking for the reader…</source>
        <extracomment>Status line: the readers have not been looked for yet</extracomment>
        <translation>正在查找读卡器…</translation>
    </message>
    <message>
        <source>Card service does not answer</source>
        <extracomment>Status line: the system&apos;s card service does not run</extracomment>
        <translation>读卡服务无应答</translation>
    </message>
    <message>
        <source>No reader</source>
        <extracomment>Status line: no card reader is connected</extracomment>
        <translation>没有读卡器</translation>
    </message>
    <message>
        <source>%1: card</source>
        <extracomment>Status line: the reader works and a card is on it. %1: the reader&apos;s name.</extracomment>
        <translation>%1：有卡</translation>
    </message>
    <message>
        <source>%1: ready</source>
        <extracomment>Status line: the reader works and no card is on it. %1: the reader&apos;s name.</extracomment>
        <translation>%1：就绪</translation>
    </message>
    <message>
        <source>Database ready</source>
        <extracomment>Status line: the database works</extracomment>
        <translation>数据库正常</translation>
    </message>
    <message>
        <source>Database does not answer</source>
        <extracomment>Status line: the database did not answer when it was last asked</extracomment>
        <translation>数据库无应答</translation>
    </message>
    <message>
        <source>Demo station — test keys</source>
        <extracomment>Status line of a demo station, always there: its keys are published, nothing is worth money</extracomment>
        <translation>演示站 — 测试密钥</translation>
    </message>
    <message>
        <source>Database not open yet</source>
        <extracomment>Status line: nothing is known of the database, because the station is not open yet</extracomment>
        <translation>数据库尚未打开</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::TableFilter</name>
    <message>
        <source>Only rows with …   Esc shows all</source>
        <extracomment>In the empty line above a long list; Esc is a key</extracomment>
        <translation>只显示含有…的行   Esc 显示全部</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::Workspace</name>
    <message>
        <source>Sale</source>
        <extracomment>Left rail: the page that sells</extracomment>
        <translation>售电</translation>
    </message>
    <message>
        <source>Open account</source>
        <extracomment>Left rail: the page that opens accounts</extracomment>
        <translation>开户</translation>
    </message>
    <message>
        <source>In doubt</source>
        <extracomment>Left rail: the page with the sales in doubt, when there is none</extracomment>
        <translation>未决</translation>
    </message>
    <message numerus="yes">
        <source>In doubt: %n</source>
        <extracomment>Left rail: the page with the sales in doubt. %n: how many there are.</extracomment>
        <translation>
            <numerusform>未决：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Bench</source>
        <extracomment>Left rail: the page with the virtual cards and meters</extracomment>
        <translation>虚拟台架</translation>
    </message>
    <message>
        <source>Switch user</source>
        <extracomment>Menu of the operator: somebody else signs in</extracomment>
        <translation>切换用户</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::WritingPanel</name>
    <message>
        <source>Do not remove the card</source>
        <extracomment>Sale page, while the card is written: the most important words of the program</extracomment>
        <translation>请勿取走卡</translation>
    </message>
    <message>
        <source>The card is being written. This takes a few seconds.</source>
        <extracomment>Sale page, below &quot;Do not remove the card&quot;</extracomment>
        <translation>正在写卡，需要几秒钟。</translation>
    </message>
</context>
</TS>
