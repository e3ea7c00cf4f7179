<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Ctl</name>
    <message>
        <source>Account</source>
        <extracomment>Heads of the columns of a list of accounts.
----------
Heads of the columns of a settlement run, an account a line.
----------
Heads of the columns of a list of those that take from a parent meter.
----------
Heads of the columns of a list of accounts whose meters have old prices.
----------
Heads of the columns of what a new price does to accounts in a year.</extracomment>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Meter</source>
        <extracomment>Heads of the columns of what a check card has collected; &quot;Read at&quot; is by the meter&apos;s clock.</extracomment>
        <translation>电表</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Head of a column of a list of operators: whether they may sign in.</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Facts about a virtual card.
----------
Heads of the columns of a list of virtual cards.
----------
Heads of the columns of the list of cards that are refused everywhere.</extracomment>
        <translation>卡</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>卡序列号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>on the reader</source>
        <translation>在读卡器上</translation>
    </message>
    <message>
        <source>%1 is on the reader.</source>
        <extracomment>%1: name of a virtual card.</extracomment>
        <translation>%1 已放上读卡器。</translation>
    </message>
    <message>
        <source>The reader is empty.</source>
        <extracomment>Answer of &quot;bench remove&quot;.</extracomment>
        <translation>读卡器上没有卡。</translation>
    </message>
    <message>
        <source>The meter shows %1 (error %2). %3</source>
        <extracomment>%1: what the meter shows, %2: number of the error, %3: what it means.</extracomment>
        <translation>电表显示 %1（错误 %2）。%3</translation>
    </message>
    <message>
        <source>The meter took the card; credited: %1</source>
        <extracomment>%1: what the meter has taken from the card.</extracomment>
        <translation>电表已读卡，充入：%1</translation>
    </message>
    <message>
        <source>Serving %1 until Ctrl+C</source>
        <extracomment>%1: name of a virtual card; &quot;Ctrl+C&quot; are keys.</extracomment>
        <translation>正在提供 %1，按 Ctrl+C 结束</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Heads of the columns of a trial balance.</extracomment>
        <translation>科目</translation>
    </message>
    <message>
        <source>Ledger account</source>
        <translation>科目名称</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Total</source>
        <extracomment>The sum of a bill.</extracomment>
        <translation>合计</translation>
    </message>
    <message>
        <source>The books are in balance.</source>
        <extracomment>Answer of &quot;ledger check&quot;.</extracomment>
        <translation>账目平衡。</translation>
    </message>
    <message>
        <source>Counter %1: altered at entry %2</source>
        <extracomment>%1: code of a counter.</extracomment>
        <translation>柜台 %1：第 %2 条被改动</translation>
    </message>
    <message>
        <source>Counter %1: intact</source>
        <translation>柜台 %1：完好</translation>
    </message>
    <message>
        <source>Password</source>
        <extracomment>Asked on a terminal.</extracomment>
        <translation>密码</translation>
    </message>
    <message>
        <source>Put the password into WATTDESK_PASSWORD, or run this on a terminal.</source>
        <extracomment>Advice on a terminal; the name is that of an environment variable.</extracomment>
        <translation>请把密码放入 WATTDESK_PASSWORD，或在终端上运行。</translation>
    </message>
    <message>
        <source>Do not remove the card.</source>
        <extracomment>Shown on a terminal when a card is going to be written.</extracomment>
        <translation>请勿取走卡。</translation>
    </message>
    <message>
        <source>Passphrase of the keys</source>
        <extracomment>Asked on a terminal.</extracomment>
        <translation>密钥口令</translation>
    </message>
    <message>
        <source>Say who you are: --operator NAME</source>
        <extracomment>Advice on a terminal; &quot;--operator NAME&quot; is typed as it stands.</extracomment>
        <translation>请说明操作员：--operator NAME</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Tariff</source>
        <extracomment>Heads of the columns of a list of tariffs.</extracomment>
        <translation>电价</translation>
    </message>
    <message>
        <source>Purchase count</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>On the card</source>
        <extracomment>What the card carries, when it is not what was sold anew.</extracomment>
        <translation>卡内购电</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>售电</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>To the card</source>
        <translation>写入卡</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Heads of the columns of how many accounts a new price makes cheaper or dearer by how much.</extracomment>
        <translation>找零</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Heads of the columns of an account&apos;s history.
----------
Heads of the columns of a list of what was seen of a meter.</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>To card</source>
        <translation>写入卡</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Surplus used</source>
        <translation>使用结余</translation>
    </message>
    <message>
        <source>Surplus carried on</source>
        <translation>本次结余</translation>
    </message>
    <message>
        <source>At the meter</source>
        <translation>电表预测</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>no customer&apos;s data: a blank card</source>
        <translation>没有客户数据：空白卡</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>From the meter</source>
        <translation>电表返写</translation>
    </message>
    <message>
        <source>nothing: not in the meter since the last purchase</source>
        <translation>无：上次购电后未插入电表</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Overdrawn</source>
        <translation>透支</translation>
    </message>
    <message>
        <source>Count in the meter</source>
        <translation>表内购电次数</translation>
    </message>
    <message>
        <source>In the meter at</source>
        <translation>插表时间</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>开关</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>open</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <source>Energy so far</source>
        <translation>累计电量</translation>
    </message>
    <message>
        <source>The account is entered but has no card yet. To issue it: wattdeskctl card issue --account %1 --amount …</source>
        <extracomment>Advice on a terminal. %1: an account number; the command is typed as it stands.</extracomment>
        <translation>客户已登记但尚未发卡。发卡命令：wattdeskctl card issue --account %1 --amount …</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <extracomment>Heads of the columns of a list of operators; &quot;Sign-in&quot; is the name typed to sign in.
----------
Fact about an operator: the name typed to sign in.</extracomment>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>New password</source>
        <extracomment>Asked on a terminal.</extracomment>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Put the passwords into WATTDESK_PASSWORD and WATTDESK_NEW_PASSWORD, or run this on a terminal.</source>
        <extracomment>Advice on a terminal; the names are those of environment variables.</extracomment>
        <translation>请把新旧密码放入 WATTDESK_NEW_PASSWORD 和 WATTDESK_PASSWORD，或在终端上运行。</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <extracomment>Answer of &quot;operator password&quot;.</extracomment>
        <translation>密码已修改。</translation>
    </message>
    <message>
        <source>%1 (failure %2)</source>
        <extracomment>A failure in a terminal. %1: sentences that say what happened and what to do, %2: the failure&apos;s number.</extracomment>
        <translation>%1（故障 %2）</translation>
    </message>
    <message>
        <source>Reader</source>
        <extracomment>Heads of the columns of a list of card readers.
----------
Facts about a card reader that works.</extracomment>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Whether a version of a tariff is the one that holds today.</extracomment>
        <translation>有</translation>
    </message>
    <message>
        <source>no</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>接触式</translation>
    </message>
    <message>
        <source>contactless</source>
        <translation>非接触式</translation>
    </message>
    <message>
        <source>Answer to reset</source>
        <translation>复位应答</translation>
    </message>
    <message>
        <source>Receipt %1 is in %2</source>
        <extracomment>%1: a receipt number, %2: a file.</extracomment>
        <translation>收据 %1 已写入 %2</translation>
    </message>
    <message>
        <source>Nothing is in doubt.</source>
        <extracomment>Answer of &quot;sale resolve&quot;.</extracomment>
        <translation>没有存疑的售电。</translation>
    </message>
    <message>
        <source>Settled:</source>
        <extracomment>Heads a table of sales.</extracomment>
        <translation>已处理：</translation>
    </message>
    <message>
        <source>Open still; put the card of each on the reader:</source>
        <extracomment>Heads a table of sales.</extracomment>
        <translation>仍未处理，请把各自的卡放上读卡器：</translation>
    </message>
    <message>
        <source>Passphrase for the new keys</source>
        <extracomment>Asked on a terminal.</extracomment>
        <translation>新密钥的口令</translation>
    </message>
    <message>
        <source>Station</source>
        <extracomment>Facts about a station that was just made.
----------
Facts about the station.</extracomment>
        <translation>售电站</translation>
    </message>
    <message>
        <source>%1, meter %2, card %3</source>
        <extracomment>%1: account number, %2: meter number, %3: name of a card.</extracomment>
        <translation>%1，电表 %2，卡 %3</translation>
    </message>
    <message>
        <source>One-time password</source>
        <extracomment>A password that is shown once and must be changed at the first sign-in.</extracomment>
        <translation>一次性密码</translation>
    </message>
    <message>
        <source> (demo station, test keys)</source>
        <translation>（演示站，测试密钥）</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Database</source>
        <extracomment>%1: kind of database, %2: number of its layout.</extracomment>
        <translation>数据库</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Sales in doubt</source>
        <translation>存疑售电</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Heads of the columns of a list of supply contracts.</extracomment>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Yuan per kWh</source>
        <translation>元/kWh</translation>
    </message>
    <message>
        <source>The account has no card yet. To issue it: wattdeskctl card issue --account %1 --amount …</source>
        <extracomment>Advice on a terminal. %1: an account number; the command is typed as it stands.</extracomment>
        <translation>该户尚无电卡。发卡：wattdeskctl card issue --account %1 --amount …</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Not in the meter yet</source>
        <extracomment>Purchases on the card that the meter never took.</extracomment>
        <translation>尚未输入电表</translation>
    </message>
    <message>
        <source>Worth</source>
        <extracomment>What the meter and the card hold, in money.</extracomment>
        <translation>折合金额</translation>
    </message>
    <message>
        <source>Card deposit</source>
        <translation>卡押金</translation>
    </message>
    <message>
        <source>The customer owes</source>
        <translation>客户应补交</translation>
    </message>
    <message>
        <source>To pay out</source>
        <translation>应退还</translation>
    </message>
    <message>
        <source>Carried to the new meter</source>
        <extracomment>What goes from an old meter to a new one.</extracomment>
        <translation>转入新表</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>Heads of the columns of what is wrong with the rows of an imported file.</extracomment>
        <translation>行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Rows read: %1. Rows with findings: %2.</source>
        <extracomment>Said at the end of an import. %1, %2: numbers of rows.</extracomment>
        <translation>已读 %1 行，有问题 %2 行。</translation>
    </message>
    <message>
        <source>All of them are imported.</source>
        <extracomment>Said at the end of an import.</extracomment>
        <translation>已全部导入。</translation>
    </message>
    <message>
        <source>A dry run: nothing was changed.</source>
        <extracomment>Said at the end of an import that was only tried.
----------
Said at the end of a settlement that was only tried.</extracomment>
        <translation>试运行：未作任何更改。</translation>
    </message>
    <message>
        <source>%1 rows …</source>
        <extracomment>Progress of an import. %1: how many rows were read so far.</extracomment>
        <translation>%1 行…</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>上次购电</translation>
    </message>
    <message>
        <source>The card is refused at every counter from now on. No purchase is lost: card reissue writes the last one again.</source>
        <extracomment>Answer of &quot;card lost&quot;.</extracomment>
        <translation>该卡自现在起在所有柜台作废。购电不会丢失：card reissue 会补写上次购电。</translation>
    </message>
    <message>
        <source>Card %1 is blank. It belonged to no account of these books.</source>
        <extracomment>Answer of &quot;card clear&quot; for a card that belongs to no account. %1: the card&apos;s serial.</extracomment>
        <translation>卡 %1 已清空。它不属于本账簿的任何户。</translation>
    </message>
    <message>
        <source>First serial</source>
        <extracomment>Heads of the columns of a list of batches of blank cards.</extracomment>
        <translation>起始序列号</translation>
    </message>
    <message>
        <source>Last serial</source>
        <translation>终止序列号</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已发卡</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>入库时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Approver&apos;s password</source>
        <extracomment>Asked on a terminal: of the second person who agrees to a deed.</extracomment>
        <translation>授权人密码</translation>
    </message>
    <message>
        <source>Put the approver&apos;s password into WATTDESK_APPROVER_PASSWORD, or run this on a terminal.</source>
        <extracomment>Advice on a terminal; the name is that of an environment variable.</extracomment>
        <translation>请将授权人密码放入 WATTDESK_APPROVER_PASSWORD，或在终端中运行。</translation>
    </message>
    <message>
        <source>Card fee</source>
        <translation>卡工本费</translation>
    </message>
    <message>
        <source>Approved by</source>
        <extracomment>Who agreed to a deed as the second person.</extracomment>
        <translation>授权人</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>表码</translation>
    </message>
    <message>
        <source>Used since</source>
        <translation>其间用电</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>The records are kept, but stand on the card still: read it again.</source>
        <extracomment>Said on a terminal after a check card was read.</extracomment>
        <translation>记录已保存，但卡内尚未清除：请再读一次。</translation>
    </message>
    <message>
        <source>The card is blank now.</source>
        <extracomment>Said on a terminal when a field card was made blank.</extracomment>
        <translation>卡已清空。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>a second person agrees</source>
        <translation>须第二人授权</translation>
    </message>
    <message>
        <source>one person decides</source>
        <translation>一人即可</translation>
    </message>
    <message>
        <source>Reversals and corrections</source>
        <translation>冲正与更正</translation>
    </message>
    <message>
        <source>Paying money out</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Readings that no card proves</source>
        <translation>无卡为证的读数</translation>
    </message>
    <message>
        <source>Ticket</source>
        <extracomment>Heads of the columns of a list of field tickets.</extracomment>
        <translation>工单</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开单时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Records</source>
        <extracomment>How many records a check card holds.</extracomment>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Taken by meter</source>
        <extracomment>Which meter has obeyed a field card.</extracomment>
        <translation>已用于电表</translation>
    </message>
    <message>
        <source>error %1 on %2</source>
        <extracomment>%1: the number of an error that a meter has shown, %2: when.</extracomment>
        <translation>%2 错误 %1</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>抄录时间</translation>
    </message>
    <message>
        <source>Bought since</source>
        <translation>期间购电</translation>
    </message>
    <message>
        <source>Last sale</source>
        <translation>最近售电</translation>
    </message>
    <message>
        <source>Field cards of area %1 are refused here from now on: clear them and issue them anew. Meters that a preset card has put into area %1 obey no other area&apos;s field cards. Customers&apos; cards are not concerned.</source>
        <extracomment>Said on a terminal after the area was changed; %1: the former one.</extracomment>
        <translation>区域 %1 的现场作业卡从现在起在此处被拒绝：请清除后重新发行。已由预置卡划入区域 %1 的电表不接受其他区域的现场作业卡。用户卡不受影响。</translation>
    </message>
    <message>
        <source>There is no record on the card.</source>
        <extracomment>Said on a terminal after a check card was read.</extracomment>
        <translation>卡上没有记录。</translation>
    </message>
    <message>
        <source>What could be read is kept, and the card is empty again.</source>
        <extracomment>Said on a terminal after a check card was read.</extracomment>
        <translation>可读的记录已保存，卡已清空。</translation>
    </message>
    <message>
        <source>The slip is in %1</source>
        <extracomment>%1: a file.</extracomment>
        <translation>凭条已存到 %1</translation>
    </message>
    <message>
        <source>a card for field work: wattdeskctl card field-read shows it</source>
        <extracomment>What a card holds; the command is typed as it stands.</extracomment>
        <translation>现场作业卡：用 wattdeskctl card field-read 查看</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>发布人</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Heads of the columns of a bill.
----------
Whom a tariff is for.</extracomment>
        <translation>适用</translation>
    </message>
    <message>
        <source>The tariff is in %1</source>
        <extracomment>%1: a file.</extracomment>
        <translation>电价已写入 %1</translation>
    </message>
    <message>
        <source>%1, version %2 from %3</source>
        <extracomment>%1: a tariff&apos;s name, %2: a number, %3: a day.</extracomment>
        <translation>%1，第 %2 版，自 %3 起</translation>
    </message>
    <message>
        <source>Price</source>
        <extracomment>Heads of the columns of the prices that a new version of a tariff changes.</extracomment>
        <translation>价格</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新</translation>
    </message>
    <message>
        <source>It can be published. Nothing was changed.</source>
        <extracomment>Said of a tariff that was only looked at.</extracomment>
        <translation>可以发布。未作任何更改。</translation>
    </message>
    <message>
        <source>It is published.</source>
        <extracomment>Said of a tariff.</extracomment>
        <translation>已发布。</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Accounts: %1, dearer: %2, cheaper: %3. All together: %4 before, %5 after.</source>
        <extracomment>The end of a preview of a new price. %1 to %3: numbers of accounts, %4, %5: amounts.</extracomment>
        <translation>共 %1 户，增加 %2 户，减少 %3 户。合计：原 %4，新 %5。</translation>
    </message>
    <message>
        <source>Shown are those that change most; --format csv prints all.</source>
        <extracomment>Advice on a terminal; &quot;--format csv&quot; is typed as it stands.</extracomment>
        <translation>仅显示变化最大的各户；--format csv 可输出全部。</translation>
    </message>
    <message>
        <source>%1 of %2 accounts …</source>
        <extracomment>Progress of a preview. %1, %2: numbers of accounts.</extracomment>
        <translation>%2 户中已处理 %1 户 …</translation>
    </message>
    <message>
        <source>Month</source>
        <extracomment>Heads of the columns of a list of month-end readings.</extracomment>
        <translation>月份</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Capacity (kVA)</source>
        <translation>容量（kVA）</translation>
    </message>
    <message>
        <source>Demand (kW)</source>
        <translation>需量（kW）</translation>
    </message>
    <message>
        <source>Transformer (kVA)</source>
        <translation>变压器（kVA）</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>分摊方式</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>a fixed quantity</source>
        <translation>定量</translation>
    </message>
    <message>
        <source>a fixed ratio</source>
        <translation>定比</translation>
    </message>
    <message>
        <source>what its own meter counts</source>
        <translation>分表计量</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>预付</translation>
    </message>
    <message>
        <source>The table shows the first %1 of %2 accounts; --out writes all of them into a file.</source>
        <extracomment>Below a table that shows only the first accounts of a run.</extracomment>
        <translation>表中只显示 %2 户中的前 %1 户；用 --out 可将全部写入文件。</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>本次结算</translation>
    </message>
    <message>
        <source>Settled already</source>
        <translation>此前已结算</translation>
    </message>
    <message>
        <source>With a finding</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>应收电费</translation>
    </message>
    <message>
        <source>Prepaid credit used</source>
        <translation>已用预付量</translation>
    </message>
    <message>
        <source>To arrears</source>
        <translation>转欠费</translation>
    </message>
    <message>
        <source>To the surplus</source>
        <translation>转结余</translation>
    </message>
    <message>
        <source>Posted as run %1.</source>
        <extracomment>Said at the end of a settlement. %1: number of the run.</extracomment>
        <translation>已入账，结算批次 %1。</translation>
    </message>
    <message>
        <source>There was nothing to post.</source>
        <extracomment>Said at the end of a settlement that found no account to settle.</extracomment>
        <translation>没有可入账的户。</translation>
    </message>
    <message>
        <source>%1 accounts …</source>
        <extracomment>Progress of a settlement. %1: how many accounts were looked at so far.</extracomment>
        <translation>%1 户……</translation>
    </message>
    <message>
        <source>A month&apos;s bill is due after (days)</source>
        <translation>月度账单到期天数</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>应收编号</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>尚欠</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>Repayment plan</source>
        <translation>还款计划</translation>
    </message>
    <message>
        <source>Oldest due</source>
        <translation>最早到期日</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Others, within the year</source>
        <translation>其他客户，当年</translation>
    </message>
    <message>
        <source>Others, later years</source>
        <translation>其他客户，跨年</translation>
    </message>
    <message>
        <source>Arrears left</source>
        <translation>尚欠</translation>
    </message>
    <message>
        <source>Arrears that block a sale</source>
        <extracomment>House rule: overdue arrears above this block a sale.</extracomment>
        <translation>停售欠费限额</translation>
    </message>
    <message>
        <source>Letters written: %1. They are in %2</source>
        <extracomment>%1: how many letters, %2: a file.</extracomment>
        <translation>已生成催费通知单 %1 份，保存在 %2</translation>
    </message>
    <message>
        <source>Comes to</source>
        <extracomment>What an amount of energy costs.</extracomment>
        <translation>合计金额</translation>
    </message>
    <message>
        <source>Surplus left</source>
        <translation>余款</translation>
    </message>
    <message>
        <source>Transformer loss</source>
        <translation>变压器损耗</translation>
    </message>
    <message>
        <source>VAT in it</source>
        <extracomment>Of the sum of a bill.</extracomment>
        <translation>其中增值税</translation>
    </message>
    <message>
        <source>Readings taken from check cards</source>
        <extracomment>Answers of &quot;settle collect&quot;. A check card carries what the meters&apos; registers showed.</extracomment>
        <translation>取自检查卡的示数</translation>
    </message>
    <message>
        <source>Left out: time of use</source>
        <translation>未取：分时电价</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>New prices</source>
        <translation>新电价</translation>
    </message>
    <message>
        <source>Prices from</source>
        <translation>现有电价执行日期</translation>
    </message>
    <message>
        <source>New prices from</source>
        <translation>新电价执行日期</translation>
    </message>
    <message>
        <source>Meters without the newest prices: %1. Each gets them with the next sale, or by card reprice.</source>
        <extracomment>The end of a list of accounts whose meters have old prices. %1: a number.</extracomment>
        <translation>尚无最新电价的电表：%1 个。下次售电时随卡写入，也可用 card reprice 写入。</translation>
    </message>
    <message>
        <source>Paid: %1</source>
        <extracomment>A part of what was owed, and what was paid of it. %1: what it is owed for.</extracomment>
        <translation>已缴：%1</translation>
    </message>
</context>
<context>
    <name>CtlHelp</name>
    <message>
        <source>Wattdesk from a terminal: prepaid electricity, sold on cards</source>
        <translation>Wattdesk 命令行：预付费购电卡售电</translation>
    </message>
    <message>
        <source>Folder of the station; without it, $WATTDESK_STATION or ./station</source>
        <translation>售电站所在文件夹；不写则取 $WATTDESK_STATION 或 ./station</translation>
    </message>
    <message>
        <source>Print one JSON document instead of words</source>
        <translation>输出一个 JSON 文档，而不是文字</translation>
    </message>
    <message>
        <source>Sign-in name of the operator; without it, a demo station takes its cashier</source>
        <translation>操作员登录名；演示站不写则用其收费员</translation>
    </message>
    <message>
        <source>Make a station, look at its state</source>
        <translation>建立售电站、查看其状况</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Receipts of posted sales</source>
        <translation>已入账售电的票据</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>电价方案</translation>
    </message>
    <message>
        <source>The books (administrators only)</source>
        <translation>账簿（仅限管理员）</translation>
    </message>
    <message>
        <source>The operation log (administrators only)</source>
        <translation>操作日志（仅限管理员）</translation>
    </message>
    <message>
        <source>Operators and their passwords</source>
        <translation>操作员及其密码</translation>
    </message>
    <message>
        <source>Virtual cards, reader and meters, for trying things without hardware</source>
        <translation>虚拟的卡、读卡器和电表，无需硬件即可试用</translation>
    </message>
    <message>
        <source>Make a station in the folder that --station names</source>
        <translation>在 --station 指定的文件夹中建立售电站</translation>
    </message>
    <message>
        <source>Show the database, the reader, and how many sales are in doubt</source>
        <translation>显示数据库、读卡器和未决售电的笔数</translation>
    </message>
    <message>
        <source>Make a demo: published test keys and passwords, with accounts, cards and meters</source>
        <translation>建立演示站：使用公开的测试密钥和密码，并带客户、卡和电表</translation>
    </message>
    <message>
        <source>A postgresql:// URL; without it, an SQLite file in the folder</source>
        <translation>postgresql:// 地址；不写则在文件夹中用 SQLite 文件</translation>
    </message>
    <message>
        <source>Name of the station, as receipts show it</source>
        <translation>售电站名称，印在票据上</translation>
    </message>
    <message>
        <source>Enter an account; with --amount, also issue its card</source>
        <translation>录入客户；写了 --amount 则同时发卡</translation>
    </message>
    <message>
        <source>Show one account</source>
        <translation>查看一个客户</translation>
    </message>
    <message>
        <source>Find accounts by number, name, phone, address, meter or card</source>
        <translation>按编号、名称、电话、地址、电表或卡查找客户</translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Meter number, 1 to 12 digits</source>
        <translation>电表号，1 至 12 位数字</translation>
    </message>
    <message>
        <source>Name of the tariff, as tariff list prints it</source>
        <translation>电价方案名称，见 tariff list</translation>
    </message>
    <message>
        <source>Account number, 1 to 12 digits; without it, the next free one</source>
        <translation>客户编号，1 至 12 位数字；不写则取下一个空号</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Address of the meter</source>
        <translation>装表地址</translation>
    </message>
    <message>
        <source>What the meter counts down: money in yuan, or energy in kWh</source>
        <translation>电表递减的是金额（元）还是电量（kWh）</translation>
    </message>
    <message>
        <source>Current transformer ratio</source>
        <translation>电流互感器变比</translation>
    </message>
    <message>
        <source>Voltage transformer ratio</source>
        <translation>电压互感器变比</translation>
    </message>
    <message>
        <source>The most that the meter may hold, in yuan or kWh as --mode says; without it, no limit</source>
        <translation>电表最多可囤积的数额，单位随 --mode 为元或 kWh；不写则不限</translation>
    </message>
    <message>
        <source>Also issue the card on the reader, with a first sale of so many yuan</source>
        <translation>同时给读卡器上的卡发卡，首次售电为这么多元</translation>
    </message>
    <message>
        <source>How it is paid</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Money that the customer hands over, in yuan, to have the change worked out</source>
        <translation>客户交来的钱，单位元，用于计算找零</translation>
    </message>
    <message>
        <source>Confirm that an amount of 0 is meant</source>
        <translation>确认金额确实为 0</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>要查找的内容</translation>
    </message>
    <message>
        <source>How many at most</source>
        <translation>最多显示多少条</translation>
    </message>
    <message>
        <source>Show what a sale would be, line by line; sells nothing</source>
        <translation>逐行试算一笔售电；不售出</translation>
    </message>
    <message>
        <source>Sell to the card on the reader</source>
        <translation>向读卡器上的卡售电</translation>
    </message>
    <message>
        <source>List sales, newest first</source>
        <translation>列出售电，最新在前</translation>
    </message>
    <message>
        <source>Show one sale</source>
        <translation>查看一笔售电</translation>
    </message>
    <message>
        <source>Settle sales in doubt: by the card on the reader, or, for an administrator, one by evidence</source>
        <translation>处理未决售电：凭读卡器上的卡；管理员可凭证据处理其中一笔</translation>
    </message>
    <message>
        <source>Account number; without it, the account of the card on the reader</source>
        <translation>客户编号；不写则取读卡器上卡的客户</translation>
    </message>
    <message>
        <source>Money to pay, in yuan: 100 or 100.50</source>
        <translation>应付金额，单位元：100 或 100.50</translation>
    </message>
    <message>
        <source>Energy to buy, in kWh</source>
        <translation>购电量，单位 kWh</translation>
    </message>
    <message>
        <source>Only the sales of this account number</source>
        <translation>只列这个客户编号的售电</translation>
    </message>
    <message>
        <source>Only the sales in doubt</source>
        <translation>只列未决的售电</translation>
    </message>
    <message>
        <source>Id of the sale, as sale list prints it</source>
        <translation>售电编号，见 sale list</translation>
    </message>
    <message>
        <source>Id of the sale to settle without its card, as sale list prints it</source>
        <translation>不凭卡处理的售电的编号，见 sale list</translation>
    </message>
    <message>
        <source>The card took the sale: post it</source>
        <translation>卡已写入：入账</translation>
    </message>
    <message>
        <source>The card did not take the sale: void it</source>
        <translation>卡未写入：作废</translation>
    </message>
    <message>
        <source>What proves it; kept in the books and on the receipt</source>
        <translation>依据；记入账簿和票据</translation>
    </message>
    <message>
        <source>Show what the card says; changes nothing</source>
        <translation>显示卡上内容；不作改动</translation>
    </message>
    <message>
        <source>Issue the first card of an account that was entered without one</source>
        <translation>给已录入而无卡的客户发首张卡</translation>
    </message>
    <message>
        <source>Money of the first sale, in yuan</source>
        <translation>首次售电的金额，单位元</translation>
    </message>
    <message>
        <source>List the card readers</source>
        <translation>列出读卡器</translation>
    </message>
    <message>
        <source>Power up the card on the reader and show its answer</source>
        <translation>给读卡器上的卡上电并显示应答</translation>
    </message>
    <message>
        <source>Print or save the receipt as it was</source>
        <translation>按原样输出或保存票据</translation>
    </message>
    <message>
        <source>Print or save a copy, marked and counted as one</source>
        <translation>输出或保存一份标明并计数的副本</translation>
    </message>
    <message>
        <source>Save it to this PDF file, on A5 paper</source>
        <translation>保存为此 PDF 文件，A5 纸</translation>
    </message>
    <message>
        <source>Print it here, which is also what happens without --pdf</source>
        <translation>在此输出；不写 --pdf 时也是如此</translation>
    </message>
    <message>
        <source>Language of the receipt</source>
        <translation>票据的语言</translation>
    </message>
    <message>
        <source>Check the trial balance, the receipts, the day totals and the operation log</source>
        <translation>核对试算平衡、票据、日合计和操作日志</translation>
    </message>
    <message>
        <source>Check whether anything in it was altered</source>
        <translation>检查其中有无被改动之处</translation>
    </message>
    <message>
        <source>List all operators (administrators only)</source>
        <translation>列出所有操作员（仅限管理员）</translation>
    </message>
    <message>
        <source>Change one&apos;s own password; the new one from WATTDESK_NEW_PASSWORD or a prompt</source>
        <translation>修改自己的密码；新密码取自 WATTDESK_NEW_PASSWORD 或提示输入</translation>
    </message>
    <message>
        <source>Make a bare card, or one of another trade</source>
        <translation>造一张空白卡，或别的行业的卡</translation>
    </message>
    <message>
        <source>Name of the card; without it, the next free card-N</source>
        <translation>卡的名称；不写则取下一个空闲的 card-N</translation>
    </message>
    <message>
        <source>Serial of the card, sixteen hexadecimal digits; without it, a random one</source>
        <translation>卡序列号，16 位十六进制数字；不写则随机</translation>
    </message>
    <message>
        <source>What kind of card: ours, a payment card, or a SIM</source>
        <translation>卡的种类：本系统用户卡、银行卡或 SIM 卡</translation>
    </message>
    <message>
        <source>Make a meter that was never opened, with the published test keys</source>
        <translation>造一只从未开户的电表，使用公开的测试密钥</translation>
    </message>
    <message>
        <source>Which maker&apos;s behaviour it has</source>
        <translation>具有哪个厂家的行为</translation>
    </message>
    <message>
        <source>The most it may hold, in yuan or kWh as --mode says</source>
        <translation>最多可囤积的数额，单位随 --mode 为元或 kWh</translation>
    </message>
    <message>
        <source>How far it may go below zero, in yuan or kWh as --mode says</source>
        <translation>最多可透支的数额，单位随 --mode 为元或 kWh</translation>
    </message>
    <message>
        <source>List all virtual cards</source>
        <translation>列出所有虚拟卡</translation>
    </message>
    <message>
        <source>List all virtual meters</source>
        <translation>列出所有虚拟电表</translation>
    </message>
    <message>
        <source>Put a card on the virtual reader, instead of any that lies there</source>
        <translation>把一张卡放到虚拟读卡器上，替换原有的卡</translation>
    </message>
    <message>
        <source>Take the card off the virtual reader</source>
        <translation>从虚拟读卡器上取下卡</translation>
    </message>
    <message>
        <source>Put the card from the virtual reader into a meter, and back</source>
        <translation>把虚拟读卡器上的卡插入电表，再放回</translation>
    </message>
    <message>
        <source>Let a meter use up energy</source>
        <translation>让电表用掉电量</translation>
    </message>
    <message>
        <source>Show what a meter shows</source>
        <translation>显示电表的示数</translation>
    </message>
    <message>
        <source>Put a card behind a real pcscd, until Ctrl+C</source>
        <translation>把一张卡接到真实的 pcscd 之后，直到 Ctrl+C</translation>
    </message>
    <message>
        <source>Name or serial of the card</source>
        <translation>卡的名称或序列号</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>电表号</translation>
    </message>
    <message>
        <source>How much, in kWh</source>
        <translation>用电量，单位 kWh</translation>
    </message>
    <message>
        <source>Print this help message and exit</source>
        <translation>显示本帮助并退出</translation>
    </message>
    <message>
        <source>Print the version and exit</source>
        <translation>显示版本并退出</translation>
    </message>
    <message>
        <source>The meter&apos;s first alarm, in yuan or kWh as --mode says: 0 to 999999.99, not below --alarm2; without it, 30.00</source>
        <translation>电表报警值 1，单位随 --mode 为元或 kWh：0 至 999999.99，不小于 --alarm2；不写则为 30.00</translation>
    </message>
    <message>
        <source>The meter&apos;s second alarm, in yuan or kWh as --mode says: not above --alarm1; without it, 10.00</source>
        <translation>电表报警值 2，单位随 --mode 为元或 kWh：不大于 --alarm1；不写则为 10.00</translation>
    </message>
    <message>
        <source>Options</source>
        <extracomment>Head of a list in a help text of the terminal.</extracomment>
        <translation>选项</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <translation>子命令</translation>
    </message>
    <message>
        <source>Usage</source>
        <extracomment>Word of a help text of the terminal.</extracomment>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>SUBCOMMAND</source>
        <translation>子命令</translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>须同时写</translation>
    </message>
    <message>
        <source>Excludes</source>
        <translation>不可同时写</translation>
    </message>
    <message>
        <source>--station, --json and --operator may stand anywhere in the line; wattdeskctl --help explains them.
The password comes from WATTDESK_PASSWORD or a prompt, the passphrase of the keys from
WATTDESK_KEY_PASSPHRASE or a prompt. Exit status: 0 done, 1 refused by a rule, 2 usage,
3 card, reader, database or disk failed, 4 outcome unknown (a sale in doubt).</source>
        <translation>--station、--json 和 --operator 可写在任何位置，说明见 wattdeskctl --help。
密码取自 WATTDESK_PASSWORD 或提示输入，密钥口令取自 WATTDESK_KEY_PASSPHRASE 或提示输入。
退出状态：0 完成，1 被规则拒绝，2 用法有误，3 卡、读卡器、数据库或磁盘故障，4 结果未知（售电未决）。</translation>
    </message>
    <message>
        <source>The most that the meter may hold, in what it counts; 0 for no limit</source>
        <translation>电表囤积限额，单位同电表；0 为不限</translation>
    </message>
    <message>
        <source>The meter&apos;s first alarm, in what it counts</source>
        <translation>电表报警值 1，单位同电表</translation>
    </message>
    <message>
        <source>The meter&apos;s second alarm, in what it counts</source>
        <translation>电表报警值 2，单位同电表</translation>
    </message>
    <message>
        <source>Why; kept in the account&apos;s history</source>
        <translation>原因，记入该户变更记录</translation>
    </message>
    <message>
        <source>Change an account&apos;s data; what is not given stays</source>
        <translation>变更户资料；未写的保持不变</translation>
    </message>
    <message>
        <source>Suspend an account: no sale until resumed</source>
        <translation>报停：恢复前不得售电</translation>
    </message>
    <message>
        <source>Resume a suspended account</source>
        <translation>恢复已报停的户</translation>
    </message>
    <message>
        <source>Open a closed account again under its number</source>
        <translation>复户：以原户号重新开户</translation>
    </message>
    <message>
        <source>Meter number; without it, the account&apos;s last one</source>
        <translation>表号；不写则为该户原表</translation>
    </message>
    <message>
        <source>Show who changed what of an account, newest first</source>
        <translation>显示户的变更记录，新的在前</translation>
    </message>
    <message>
        <source>Customers&apos; accounts, their whole life</source>
        <translation>客户档案：开户、变更、过户、换表、销户等</translation>
    </message>
    <message>
        <source>The new owner&apos;s name</source>
        <translation>新户主名称</translation>
    </message>
    <message>
        <source>The new owner&apos;s phone number</source>
        <translation>新户主电话</translation>
    </message>
    <message>
        <source>The new owner is the customer of this other account number</source>
        <translation>新户主即此另一户号的客户</translation>
    </message>
    <message>
        <source>The surplus stays with the account; without it, it is paid out to the former owner</source>
        <translation>结余随户转移；不写则退还原户主</translation>
    </message>
    <message>
        <source>The new owner takes over the arrears; without it, the former owner goes on owing them</source>
        <translation>欠费由新户主承担；不写则仍由原户主承担</translation>
    </message>
    <message>
        <source>The former owner hands over the card; without it, a blank card on the reader becomes the account&apos;s card</source>
        <translation>原户主移交电卡；不写则以读卡器上的空白卡作为该户的卡</translation>
    </message>
    <message>
        <source>What the customer owes is paid now; without it, it stays as arrears</source>
        <translation>客户应补金额当场收取；不写则记为欠费</translation>
    </message>
    <message>
        <source>The card was reported lost: none is cleared</source>
        <translation>卡已挂失：不清卡</translation>
    </message>
    <message>
        <source>Number of the new meter</source>
        <translation>新表表号</translation>
    </message>
    <message>
        <source>Register of the old meter when it was taken down, in kWh</source>
        <translation>拆下时原表止码（kWh）</translation>
    </message>
    <message>
        <source>Register of the new meter when it was put up, in kWh</source>
        <translation>装上时新表起码（kWh）</translation>
    </message>
    <message>
        <source>Current transformer ratio; without it, as it is</source>
        <translation>CT 变比；不写则不变</translation>
    </message>
    <message>
        <source>Voltage transformer ratio; without it, as it is</source>
        <translation>PT 变比；不写则不变</translation>
    </message>
    <message>
        <source>Also sell so many yuan with the new card</source>
        <translation>随新卡同时购电的金额（元）</translation>
    </message>
    <message>
        <source>Only show what would happen; changes nothing</source>
        <translation>只显示将要发生的结果，不作更改</translation>
    </message>
    <message>
        <source>Why; kept in the books and on the slip</source>
        <translation>原因，记入账簿并印在凭条上</translation>
    </message>
    <message>
        <source>Hand an account over to another customer; it keeps its number and what the meter holds</source>
        <translation>过户给另一客户；户号和表内剩余不变</translation>
    </message>
    <message>
        <source>Settle an account and close it, with its card on the reader</source>
        <translation>结算并销户，该户的卡须在读卡器上</translation>
    </message>
    <message>
        <source>Give an account another meter; what the old one held goes to it on the card on the reader</source>
        <translation>换表；原表剩余随读卡器上的卡转入新表</translation>
    </message>
    <message>
        <source>Enter many accounts out of a CSV or XLSX table, all of its rows or none</source>
        <translation>由 CSV 或 XLSX 表批量录入客户，全部成功或全部不录</translation>
    </message>
    <message>
        <source>The table, CSV or XLSX; its first line names the columns: name, meter and tariff must be there; number, phone, address, mode, ct, pt, hoarding_limit, alarm1, alarm2, household_base may be</source>
        <translation>表文件，CSV 或 XLSX；首行为列名：必须有 name、meter、tariff，可有 number、phone、address、mode、ct、pt、hoarding_limit、alarm1、alarm2、household_base</translation>
    </message>
    <message>
        <source>Show what is wrong with each row; change nothing</source>
        <translation>只显示各行的问题，不作更改</translation>
    </message>
    <message>
        <source>How the text of a CSV table is encoded</source>
        <translation>CSV 表的文字编码</translation>
    </message>
    <message>
        <source>Cards: read, issue, reissue, lost and found, stock</source>
        <translation>电卡：读卡、发卡、补卡、挂失与解挂、库存</translation>
    </message>
    <message>
        <source>A new purchase of so many yuan; only when the meter was seen to hold the last one</source>
        <translation>新购电金额（元）；仅当已确知上次购电在表内</translation>
    </message>
    <message>
        <source>Write an account&apos;s next card on the blank one on the reader; the former card is refused from then on</source>
        <translation>补卡：将读卡器上的空白卡写为该户的卡；原卡从此作废</translation>
    </message>
    <message>
        <source>Report an account&apos;s card lost: it is refused everywhere</source>
        <translation>挂失：该户的卡处处作废</translation>
    </message>
    <message>
        <source>A lost card was found before another took its place</source>
        <translation>解挂：补卡之前找回了挂失的卡</translation>
    </message>
    <message>
        <source>Serial of the card; without it, the one on the reader</source>
        <translation>卡序列号；不写则为读卡器上的卡</translation>
    </message>
    <message>
        <source>Make the card on the reader blank</source>
        <translation>清空读卡器上的卡</translation>
    </message>
    <message>
        <source>Write the purchase again that the meter refused with 17 or 18, at no charge</source>
        <translation>重写被电表以 17 或 18 拒绝的购电，不收费</translation>
    </message>
    <message>
        <source>First card serial, 16 hexadecimal digits</source>
        <translation>起始卡序列号，16 位十六进制</translation>
    </message>
    <message>
        <source>Last card serial, 16 hexadecimal digits</source>
        <translation>终止卡序列号，16 位十六进制</translation>
    </message>
    <message>
        <source>How many cards were counted</source>
        <translation>清点的张数</translation>
    </message>
    <message>
        <source>Where they came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The stock of blank cards</source>
        <translation>空白卡库存</translation>
    </message>
    <message>
        <source>List what came in and what was issued of it</source>
        <translation>列出入库及已发数量</translation>
    </message>
    <message>
        <source>Blank cards came in (administrators only)</source>
        <translation>空白卡入库（仅管理员）</translation>
    </message>
    <message>
        <source>List the cards that are refused everywhere: reported lost, or replaced</source>
        <translation>列出处处作废的卡：已挂失或已被替换</translation>
    </message>
    <message>
        <source>Sign-in name of the second person who agrees; the password from WATTDESK_APPROVER_PASSWORD or a prompt</source>
        <translation>授权的第二人的登录名；密码取自 WATTDESK_APPROVER_PASSWORD 或提示输入</translation>
    </message>
    <message>
        <source>How it is paid, or paid out</source>
        <translation>收款或退款方式</translation>
    </message>
    <message>
        <source>For how many days, today included, meters obey</source>
        <translation>有效天数，含今天</translation>
    </message>
    <message>
        <source>Credit that the meter begins with and nobody pays; needs --approver</source>
        <translation>电表的预置金额，无人付款；须有 --approver</translation>
    </message>
    <message>
        <source>The meter&apos;s first alarm; without it, 30.00</source>
        <translation>电表报警值 1；不写则为 30.00</translation>
    </message>
    <message>
        <source>The meter&apos;s second alarm; without it, 10.00</source>
        <translation>电表报警值 2；不写则为 10.00</translation>
    </message>
    <message>
        <source>The meter&apos;s second alarm</source>
        <translation>电表报警值 2</translation>
    </message>
    <message>
        <source>The meter&apos;s first alarm</source>
        <translation>电表报警值 1</translation>
    </message>
    <message>
        <source>The most that the meter may hold; 0: no limit</source>
        <translation>电表囤积限额；0 为不限</translation>
    </message>
    <message>
        <source>How far the meter may be overdrawn</source>
        <translation>电表透支限额</translation>
    </message>
    <message>
        <source>Above what credit the switch closes after an overdraft</source>
        <translation>透支后合闸允许金额</translation>
    </message>
    <message>
        <source>Make the blank card one that commissions new meters</source>
        <translation>制作预置卡，用于新表投运</translation>
    </message>
    <message>
        <source>Make the blank card one that collects from meters</source>
        <translation>制作检查卡，用于抄回电表数据</translation>
    </message>
    <message>
        <source>Keep what a check card collected, compare it with the books, and empty the card</source>
        <translation>保存检查卡抄回的数据，与账簿核对，并清空记录</translation>
    </message>
    <message>
        <source>Make the blank card one that ends a customer&apos;s use of a meter</source>
        <translation>制作复位卡，结束客户对电表的使用</translation>
    </message>
    <message>
        <source>Make the blank card one that clears a meter after the reset card</source>
        <translation>制作清零卡，复位后用于电表清零</translation>
    </message>
    <message>
        <source>Make the blank card one that sets what is given here and leaves the rest</source>
        <translation>制作参数卡，只设置此处写明的参数</translation>
    </message>
    <message>
        <source>Make the blank card one that gives one meter its number</source>
        <translation>制作表号卡，为一块表设置表号</translation>
    </message>
    <message>
        <source>Make the blank card one that works a meter&apos;s switch</source>
        <translation>制作继电器测试卡，控制电表拉合闸</translation>
    </message>
    <message>
        <source>What the switch shall do</source>
        <translation>开关动作</translation>
    </message>
    <message>
        <source>Make a field card blank; records on it are lost</source>
        <translation>清空现场卡；卡内记录将丢失</translation>
    </message>
    <message>
        <source>Purchase count that the meter shows</source>
        <translation>电表显示的购电次数</translation>
    </message>
    <message>
        <source>What the meter holds, in what it counts; below zero when overdrawn</source>
        <translation>表内剩余，单位同电表；透支为负</translation>
    </message>
    <message>
        <source>The meter&apos;s register, in kWh</source>
        <translation>电表表码（kWh）</translation>
    </message>
    <message>
        <source>Where it is known from: the meter&apos;s display, or the customer says so</source>
        <translation>依据：电表显示，或客户陈述</translation>
    </message>
    <message>
        <source>Who looked, and when</source>
        <translation>何人何时所见</translation>
    </message>
    <message>
        <source>Show what was seen of an account&apos;s meter, newest first</source>
        <translation>显示该户电表的读数记录，新的在前</translation>
    </message>
    <message>
        <source>Note what somebody read off an account&apos;s meter</source>
        <translation>登记从该户电表读到的数据</translation>
    </message>
    <message>
        <source>Whether a second person agrees to reversals and corrections</source>
        <translation>冲正与更正是否须第二人授权</translation>
    </message>
    <message>
        <source>Whether a second person agrees wherever money is paid out</source>
        <translation>退款是否须第二人授权</translation>
    </message>
    <message>
        <source>Whether a second person agrees to readings that no card proves</source>
        <translation>无卡为证的读数是否须第二人授权</translation>
    </message>
    <message>
        <source>Fee for a first card and for a reissued one, in yuan</source>
        <translation>首卡和补卡的工本费（元）</translation>
    </message>
    <message>
        <source>Deposit for a card, in yuan, given back at closing</source>
        <translation>卡押金（元），销户时退还</translation>
    </message>
    <message>
        <source>The rules of the house</source>
        <translation>站规</translation>
    </message>
    <message>
        <source>Show the rules</source>
        <translation>显示站规</translation>
    </message>
    <message>
        <source>Set rules; what is not given stays (administrators only)</source>
        <translation>设置站规；未写的不变（仅管理员）</translation>
    </message>
    <message>
        <source>Sales: quote, make, list, settle, correct</source>
        <translation>售电：试算、售电、列表、结清、更正</translation>
    </message>
    <message>
        <source>Money that the sale should have been of, in yuan; without it, the sale is taken back altogether</source>
        <translation>应售金额（元）；不写则全部冲回</translation>
    </message>
    <message>
        <source>Energy that the sale should have been of, in kWh</source>
        <translation>应售电量（kWh）</translation>
    </message>
    <message>
        <source>Why the meter has not credited it: a reading since the sale (account reading), or a supervisor decides, whom --approver then names</source>
        <translation>电表未入账的依据：售后读数（account reading），或主管决定（由 --approver 指明）</translation>
    </message>
    <message>
        <source>Correct the amount of a purchase that the meter has not taken, on the card on the reader</source>
        <translation>冲正：更正读卡器上的卡内尚未输入电表的购电</translation>
    </message>
    <message>
        <source>Settle a wrong sale that the meter has taken, with the next sale</source>
        <translation>纠错：已输入电表的错误售电，差额随下次售电结算</translation>
    </message>
    <message>
        <source>What the customer gets back, in yuan; below zero: what he owes</source>
        <translation>应退客户的金额（元）；负数为客户应补交</translation>
    </message>
    <message>
        <source>A sale was entered under a wrong means of payment</source>
        <translation>更正付款方式</translation>
    </message>
    <message>
        <source>How it was really paid</source>
        <translation>实际付款方式</translation>
    </message>
    <message>
        <source>Tickets of the work at meters</source>
        <translation>现场工单</translation>
    </message>
    <message>
        <source>Open a ticket for an account&apos;s meter</source>
        <translation>为该户电表开工单</translation>
    </message>
    <message>
        <source>A fault, or the meter&apos;s switch is bypassed in an emergency</source>
        <translation>故障，或应急送电（短接电表开关）</translation>
    </message>
    <message>
        <source>What the customer or the meter said</source>
        <translation>客户或电表反映的情况</translation>
    </message>
    <message>
        <source>End a ticket</source>
        <translation>结束工单</translation>
    </message>
    <message>
        <source>Id of the ticket, as ticket list prints it</source>
        <translation>工单编号，见 ticket list</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理情况</translation>
    </message>
    <message>
        <source>List tickets, newest first</source>
        <translation>列出工单，新的在前</translation>
    </message>
    <message>
        <source>Only those that are not ended</source>
        <translation>只列未结束的</translation>
    </message>
    <message>
        <source>Make the blank card one that says who its holder is</source>
        <translation>将空白卡制成操作员卡，标明持卡人</translation>
    </message>
    <message>
        <source>Sign-in name of the holder</source>
        <translation>持卡人的登录名</translation>
    </message>
    <message>
        <source>Show what a field card is; changes nothing</source>
        <translation>显示现场作业卡的内容；不作任何更改</translation>
    </message>
    <message>
        <source>Area that field cards are issued for and meters are put into; meters keep theirs</source>
        <translation>现场作业卡所属和电表划入的区域；已划入的电表不变</translation>
    </message>
    <message>
        <source>Print or save the slip of an account&apos;s newest change</source>
        <translation>打印或保存客户最近一次变更的凭条</translation>
    </message>
    <message>
        <source>By what the limits of the tariff&apos;s tiers are multiplied: 1 to 10</source>
        <translation>阶梯各档上限的倍数：1 至 10</translation>
    </message>
    <message>
        <source>A version of a tariff in JSON, as docs/tariff.schema.json describes it and tariff show writes it</source>
        <translation>JSON 格式的电价版本，格式见 docs/tariff.schema.json，与 tariff show 写出的相同</translation>
    </message>
    <message>
        <source>Number of the version; without it, the one of today</source>
        <translation>版本号；不填为今天执行的版本</translation>
    </message>
    <message>
        <source>Write the tariff into this file</source>
        <translation>将电价写入此文件</translation>
    </message>
    <message>
        <source>List the tariffs with their versions and prices</source>
        <translation>列出电价及其版本和价格</translation>
    </message>
    <message>
        <source>Show a version of a tariff, as JSON too</source>
        <translation>显示电价的一个版本，含 JSON</translation>
    </message>
    <message>
        <source>Show what is wrong with a tariff and which prices it changes; changes nothing</source>
        <translation>显示电价中的问题及价格变化；不作任何更改</translation>
    </message>
    <message>
        <source>Publish a version of a tariff; a second person has to agree</source>
        <translation>发布电价的一个版本；须由另一人授权</translation>
    </message>
    <message>
        <source>What a tariff would do to each of its accounts, on the energy of the last twelve months</source>
        <translation>按最近十二个月的电量，预览电价对每户的影响</translation>
    </message>
    <message>
        <source>table: the hundred accounts that change most, and the sum; csv: every account</source>
        <translation>table：变化最大的一百户及合计；csv：全部各户</translation>
    </message>
    <message>
        <source>The month, like 2026-10</source>
        <translation>月份，如 2026-10</translation>
    </message>
    <message>
        <source>On which the meter was read, like 2026-10-31</source>
        <translation>抄表日期，如 2026-10-31</translation>
    </message>
    <message>
        <source>Its register of the flat period</source>
        <translation>平段示数</translation>
    </message>
    <message>
        <source>Its register of the sharp period</source>
        <translation>尖段示数</translation>
    </message>
    <message>
        <source>Its register of the peak period</source>
        <translation>峰段示数</translation>
    </message>
    <message>
        <source>Its register of the valley period</source>
        <translation>谷段示数</translation>
    </message>
    <message>
        <source>Its reactive register, in kvarh</source>
        <translation>无功示数，kvarh</translation>
    </message>
    <message>
        <source>Its reverse reactive register, in kvarh</source>
        <translation>反向无功示数，kvarh</translation>
    </message>
    <message>
        <source>The highest demand of the month, in kW, multiplier applied</source>
        <translation>本月最大需量，kW，已乘倍率</translation>
    </message>
    <message>
        <source>Show the readings of this account instead</source>
        <translation>改为显示该户的抄表数</translation>
    </message>
    <message>
        <source>The day from which it holds; without it, only show them</source>
        <translation>生效日期；不填则只显示</translation>
    </message>
    <message>
        <source>Capacity that is paid, in kVA</source>
        <translation>计费容量，kVA</translation>
    </message>
    <message>
        <source>Contracted demand, in kW</source>
        <translation>合同需量，kW</translation>
    </message>
    <message>
        <source>Rated capacity of the transformer, in kVA</source>
        <translation>变压器额定容量，kVA</translation>
    </message>
    <message>
        <source>Its no-load current, in %</source>
        <translation>空载电流，%</translation>
    </message>
    <message>
        <source>Its impedance voltage, in %</source>
        <translation>阻抗电压，%</translation>
    </message>
    <message>
        <source>Account of the parent meter</source>
        <translation>总表户号</translation>
    </message>
    <message>
        <source>Account that takes from it; without it, only show them</source>
        <translation>分摊户号；不填则只显示</translation>
    </message>
    <message>
        <source>So many kWh a month</source>
        <translation>每月定量，千瓦时</translation>
    </message>
    <message>
        <source>So many % of what is left</source>
        <translation>定比，占剩余电量的百分比</translation>
    </message>
    <message>
        <source>What its own meter counts</source>
        <translation>按其分表计量</translation>
    </message>
    <message>
        <source>Nothing any more</source>
        <translation>取消分摊</translation>
    </message>
    <message>
        <source>Month-end readings and settlement</source>
        <translation>月末抄表与结算</translation>
    </message>
    <message>
        <source>Enter the reading of a meter for a month</source>
        <translation>录入某月的抄表数</translation>
    </message>
    <message>
        <source>Enter many readings out of a CSV or XLSX table, all of its rows or none; or show those of an account</source>
        <translation>由 CSV 或 XLSX 表批量录入抄表数，全部录入或全部不录；或显示某户的抄表数</translation>
    </message>
    <message>
        <source>Capacity, demand and transformer of a large customer</source>
        <translation>大客户的容量、需量与变压器</translation>
    </message>
    <message>
        <source>Fixed quantities, fixed ratios and sub-meters of a meter</source>
        <translation>总表的定量、定比与分表</translation>
    </message>
    <message>
        <source>Only show what would be posted; change nothing</source>
        <translation>只显示将入账的内容，不作更改</translation>
    </message>
    <message>
        <source>Write all lines into this CSV file</source>
        <translation>将全部明细写入此 CSV 文件</translation>
    </message>
    <message>
        <source>Settle a month for all accounts; run again, it settles what is left</source>
        <translation>结算所有户的某月；再次运行只结算尚未结算的户</translation>
    </message>
    <message>
        <source>Show a settled month of an account, line by line</source>
        <translation>逐行显示某户已结算月份的账单</translation>
    </message>
    <message>
        <source>So many days after its month a bill is due; late fees begin the day after</source>
        <translation>账单在月末后多少天到期；次日起计违约金</translation>
    </message>
    <message>
        <source>What this account owes; without it, who owes anything</source>
        <translation>该户的欠费；不写则列出所有欠费户</translation>
    </message>
    <message>
        <source>Late fees as of this day, 2026-11-03; today</source>
        <translation>违约金计至此日，如 2026-11-03；默认今天</translation>
    </message>
    <message>
        <source>Only who owes something that was due before this day</source>
        <translation>仅列出在此日之前已有到期欠费的户</translation>
    </message>
    <message>
        <source>Only who owes so much or more, in yuan</source>
        <translation>仅列出欠费不低于此金额（元）的户</translation>
    </message>
    <message>
        <source>Where the page before ended: its next_after</source>
        <translation>上一页结束处：其 next_after</translation>
    </message>
    <message>
        <source>What is to be paid, in yuan; a back-charge or settlement below 0 becomes surplus</source>
        <translation>应收金额，元；追补或结算为负数时转入结余</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>The month it is for, 2026-10</source>
        <translation>所属月份，如 2026-10</translation>
    </message>
    <message>
        <source>The last day without a late fee, 2026-11-15; today</source>
        <translation>不计违约金的最后一天，如 2026-11-15；默认今天</translation>
    </message>
    <message>
        <source>All that is owed, of every payment</source>
        <translation>每次缴费先还清全部欠费</translation>
    </message>
    <message>
        <source>This sum of every payment, in yuan</source>
        <translation>每次缴费还此固定金额，元</translation>
    </message>
    <message>
        <source>This part of every payment, in per cent: 30 or 12.5</source>
        <translation>每次缴费还此百分比：30 或 12.5</translation>
    </message>
    <message>
        <source>So much of every payment is for energy first, in yuan</source>
        <translation>每次缴费先保留此金额购电，元</translation>
    </message>
    <message>
        <source>Money for arrears and late fee, in yuan</source>
        <translation>用于欠费和违约金的金额，元</translation>
    </message>
    <message>
        <source>Number of the charge, as arrears list prints it</source>
        <translation>应收编号，见 arrears list</translation>
    </message>
    <message>
        <source>Only so much of it, in yuan</source>
        <translation>仅核销此金额，元</translation>
    </message>
    <message>
        <source>Add a rule that holds from this day on, 2027-01-01</source>
        <translation>新增自此日起生效的规则，如 2027-01-01</translation>
    </message>
    <message>
        <source>Residents, in 0.01 % a day: 10 is one per mille</source>
        <translation>居民，每日万分比：10 即 1‰</translation>
    </message>
    <message>
        <source>Others, in the year of the due day, in 0.01 % a day</source>
        <translation>其他客户，到期日当年，每日万分比</translation>
    </message>
    <message>
        <source>Others, in later years, in 0.01 % a day</source>
        <translation>其他客户，跨年，每日万分比</translation>
    </message>
    <message>
        <source>Arrears: list, add, plan, pay, write off, late-fee rules</source>
        <translation>欠费：查询、登记、还款计划、收款、核销、违约金规则</translation>
    </message>
    <message>
        <source>What an account owes, or who owes</source>
        <translation>某户的欠费，或欠费户清单</translation>
    </message>
    <message>
        <source>Charge an account (administrators only)</source>
        <translation>登记应收（仅管理员）</translation>
    </message>
    <message>
        <source>Agree on a repayment plan (administrators only)</source>
        <translation>设定还款计划（仅管理员）</translation>
    </message>
    <message>
        <source>Take a payment of arrears, without the card</source>
        <translation>收取欠费，不用卡</translation>
    </message>
    <message>
        <source>Write a charge off (administrators only, and a second one)</source>
        <translation>核销应收（仅管理员，并须第二人授权）</translation>
    </message>
    <message>
        <source>Show the late-fee rules, or add one (administrators only)</source>
        <translation>查看违约金规则，或新增一条（仅管理员）</translation>
    </message>
    <message>
        <source>Overdue arrears above this, in yuan, block a sale until a second person agrees; 0: they never do</source>
        <translation>逾期欠费超过此金额（元）时停止售电，须第二人授权；0：从不停售</translation>
    </message>
    <message>
        <source>Payment reminders, a page for each account that owes</source>
        <translation>催费通知单，每个欠费户一页</translation>
    </message>
    <message>
        <source>Bring along what accounts owed in other books, out of a CSV or XLSX table, all of its rows or none (administrators only)</source>
        <translation>由 CSV 或 XLSX 表导入各户在旧账中的欠费，全部导入或全部不导入（仅管理员）</translation>
    </message>
    <message>
        <source>The table, CSV or XLSX; its first line names the columns: number, amount and due must be there; period may be</source>
        <translation>表格文件，CSV 或 XLSX；首行为列名：必须有 户号、金额、到期日；可有 周期</translation>
    </message>
    <message>
        <source>Name of the tariff</source>
        <translation>电价名称</translation>
    </message>
    <message>
        <source>kWh already used in the ladder&apos;s month or year</source>
        <translation>阶梯本月或本年已用电量，千瓦时</translation>
    </message>
    <message>
        <source>What the limits are multiplied by</source>
        <translation>阶梯上限的倍数（家庭基数）</translation>
    </message>
    <message>
        <source>kWh to price</source>
        <translation>要计价的电量，千瓦时</translation>
    </message>
    <message>
        <source>Yuan to turn into the most energy that they buy</source>
        <translation>要折算成最多可购电量的金额，元</translation>
    </message>
    <message>
        <source>Priced on this day (YYYY-MM-DD; today)</source>
        <translation>按此日计价（YYYY-MM-DD；默认今天）</translation>
    </message>
    <message>
        <source>Month of the bill (YYYY-MM; this month)</source>
        <translation>账单月份（YYYY-MM；默认本月）</translation>
    </message>
    <message>
        <source>kWh metered, without time of use</source>
        <translation>计量电量，千瓦时，不分时</translation>
    </message>
    <message>
        <source>kWh metered in this period of the day</source>
        <translation>该时段的计量电量，千瓦时</translation>
    </message>
    <message>
        <source>kvarh metered</source>
        <translation>计量无功电量，千乏时</translation>
    </message>
    <message>
        <source>kvarh metered in reverse</source>
        <translation>反向无功电量，千乏时</translation>
    </message>
    <message>
        <source>kVA and days, such as 315:18; again for each capacity</source>
        <translation>千伏安与天数，如 315:18；每种容量写一次</translation>
    </message>
    <message>
        <source>kW of the contract</source>
        <translation>合同需量，千瓦</translation>
    </message>
    <message>
        <source>Highest kW of the month</source>
        <translation>本月最大需量，千瓦</translation>
    </message>
    <message>
        <source>kVA, P0 and Pk in watts, I0 % and Uk %, such as 100:290:1500:1.8:4</source>
        <translation>千伏安、P0 与 Pk（瓦）、I0 % 与 Uk %，如 100:290:1500:1.8:4</translation>
    </message>
    <message>
        <source>What energy costs, or how much of it money buys</source>
        <translation>电量折合金额，或金额可购电量</translation>
    </message>
    <message>
        <source>A month&apos;s bill, line by line</source>
        <translation>月度账单，逐行列出</translation>
    </message>
    <message>
        <source>Sign-in name of the operator</source>
        <translation>操作员的登录名</translation>
    </message>
    <message>
        <source>What the operator may do; see operator roles</source>
        <translation>操作员的角色，见 operator roles</translation>
    </message>
    <message>
        <source>Name typed to sign in: 1 to 32 letters, digits, dots, hyphens or underscores</source>
        <translation>登录名：1 至 32 个字母、数字、点、连字符或下划线</translation>
    </message>
    <message>
        <source>The operator&apos;s name, as receipts show it</source>
        <translation>操作员姓名，印在票据上</translation>
    </message>
    <message>
        <source>Add an operator; prints the one-time password once</source>
        <translation>新增操作员；一次性密码只显示一次</translation>
    </message>
    <message>
        <source>Disable an operator, who does not sign in any more</source>
        <translation>停用操作员，停用后不能登录</translation>
    </message>
    <message>
        <source>Let a disabled operator sign in again</source>
        <translation>恢复已停用的操作员</translation>
    </message>
    <message>
        <source>Give an operator another role</source>
        <translation>更改操作员的角色</translation>
    </message>
    <message>
        <source>Give an operator who forgot the password a one-time password, and end a lock; prints it once</source>
        <translation>为忘记密码的操作员发放一次性密码并解除锁定；只显示一次</translation>
    </message>
    <message>
        <source>List the roles and what each may do</source>
        <translation>列出各角色及其权限</translation>
    </message>
    <message>
        <source>The purchase count that the meter shows: what was bought above it is of the next month</source>
        <translation>电表显示的购电次数：超过它的购电计入下月</translation>
    </message>
    <message>
        <source>The table, CSV or XLSX; its first line names the columns: number, period, day and total (or sharp, peak, flat, valley) must be there; reactive, reactive_reverse, demand, remaining, count may be</source>
        <translation>表格文件，CSV 或 XLSX；首行为列名：必须有 户号、周期、日期 和 总（或 尖、峰、平、谷）；可有 无功、反向无功、需量、剩余、购电次数</translation>
    </message>
    <message>
        <source>Take a month&apos;s readings from what check cards recorded within ten days of its end</source>
        <translation>从检查卡在月末前后十天内的记录取该月示数</translation>
    </message>
    <message>
        <source>Let the card on the reader take the new prices of its tariff to its meter, at no charge</source>
        <translation>将新电价写入读卡器上的卡，由卡带入电表，不收费</translation>
    </message>
    <message>
        <source>Why; kept in the books</source>
        <translation>原因，记入账册</translation>
    </message>
    <message>
        <source>Only accounts of this tariff</source>
        <translation>仅列出执行此电价的户</translation>
    </message>
    <message>
        <source>A table of the first, or all as CSV</source>
        <translation>前若干户的表格，或全部户的 CSV</translation>
    </message>
    <message>
        <source>List the accounts whose meters have not been given the newest prices by card</source>
        <translation>列出电表尚未随卡取得最新电价的户</translation>
    </message>
    <message>
        <source>Its no-load loss, in whole W</source>
        <translation>空载损耗，W（整数）</translation>
    </message>
    <message>
        <source>Its load loss, in whole W</source>
        <translation>负载损耗，W（整数）</translation>
    </message>
    <message>
        <source>Name of the tariff that holds from today on; the energy of the days before is billed by the one so far</source>
        <translation>从今天起执行的电价名称；此前各日电量仍按原电价结算</translation>
    </message>
</context>
</TS>
