<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Ctl</name>
    <message>
        <source>Account</source>
        <extracomment>Heads of the columns of a list of accounts.</extracomment>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>State</source>
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
Heads of the columns of a list of virtual cards.</extracomment>
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
        <translation>找零</translation>
    </message>
    <message>
        <source>Time</source>
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
        <extracomment>Heads of the columns of a list of operators; &quot;Sign-in&quot; is the name typed to sign in.</extracomment>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收款员</translation>
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
        <source>%1 to %2</source>
        <extracomment>A tier of a price. %1: price of a kWh, %2: up to this much energy.</extracomment>
        <translation>%2 以内 %1</translation>
    </message>
    <message>
        <source>%1 above</source>
        <extracomment>The last tier of a price, without a limit. %1: price of a kWh.</extracomment>
        <translation>超出部分 %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Yuan per kWh</source>
        <translation>元/kWh</translation>
    </message>
</context>
</TS>
