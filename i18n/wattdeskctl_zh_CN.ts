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
        <source>Customers&apos; accounts: open, show, find</source>
        <translation>客户档案：开户、查看、查找</translation>
    </message>
    <message>
        <source>Sales: quote, make, list, settle</source>
        <translation>售电：试算、售出、列表、处理未决</translation>
    </message>
    <message>
        <source>The card on the reader: read, issue</source>
        <translation>读卡器上的卡：读卡、发卡</translation>
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
        <source>List the tariffs and their prices</source>
        <translation>列出电价方案及其价格</translation>
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
        <translation>选项</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <translation>子命令</translation>
    </message>
    <message>
        <source>Usage</source>
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
</context>
</TS>
