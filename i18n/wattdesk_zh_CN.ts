<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Looking into the books…</source>
        <extracomment>Account page, while an account is read from the books</extracomment>
        <translation>正在查账…</translation>
    </message>
    <message>
        <source>Put a card on the reader, or search</source>
        <extracomment>Account page, when no account is shown: what to do next</extracomment>
        <translation>请放卡，或查找客户</translation>
    </message>
    <message>
        <source>Ctrl+K searches by name, number, phone, address, meter or card.</source>
        <extracomment>Account page, below &quot;Put a card on the reader, or search&quot;; Ctrl+K is a key</extracomment>
        <translation>Ctrl+K：按姓名、编号、电话、地址、表号或卡号查找。</translation>
    </message>
    <message>
        <source>Put its card on the reader, or settle it on page F8.</source>
        <extracomment>Account page: a deed of this account is in doubt; F8 is a key</extracomment>
        <translation>请放上它的卡，或在 F8 页处理。</translation>
    </message>
    <message>
        <source>This account has no card.</source>
        <extracomment>Account page: the account&apos;s card was reported lost or cleared</extracomment>
        <translation>此户没有卡。</translation>
    </message>
    <message>
        <source>I issues a new one; F takes a lost one back that was found.</source>
        <extracomment>Account page, below &quot;This account has no card.&quot;; I and F are keys</extracomment>
        <translation>按 I 补卡；挂失的卡找到了，按 F 解挂。</translation>
    </message>
    <message>
        <source>Surplus</source>
        <extracomment>Account page: money carried over from earlier purchases</extracomment>
        <translation>结余</translation>
    </message>
    <message>
        <source>Arrears</source>
        <extracomment>Account page: what the customer owes</extracomment>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Account page: label of the account number</extracomment>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>Account page: label of the phone number</extracomment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Account page: label of the address</extracomment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Meter</source>
        <extracomment>Account page: label of the meter number</extracomment>
        <translation>电表</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Account page: label of what the meter counts down, money or energy</extracomment>
        <translation>类型</translation>
    </message>
    <message>
        <source>CT × PT</source>
        <extracomment>Account page: label of the transformers&apos; ratios</extracomment>
        <translation>CT × PT</translation>
    </message>
    <message>
        <source>Tariff</source>
        <extracomment>Account page: label of the tariff&apos;s name</extracomment>
        <translation>电价</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>Account page: in place of a card&apos;s serial number when the account has no card</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Account page: label of the serial number of the account&apos;s card</extracomment>
        <translation>卡</translation>
    </message>
    <message>
        <source>Purchases</source>
        <extracomment>Account page: how many purchases were made so far</extracomment>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Also holds</source>
        <extracomment>Account page: label of the numbers of the same customer&apos;s further accounts</extracomment>
        <translation>名下另有</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <extracomment>Account page: a receipt was written to a file. %1: where.</extracomment>
        <translation>已存为 %1</translation>
    </message>
    <message>
        <source>Only a posted deed has a receipt.</source>
        <extracomment>Account page: the chosen deed was not posted</extracomment>
        <translation>只有入账的业务才有收据。</translation>
    </message>
    <message>
        <source>Looking at the card and into the books…</source>
        <extracomment>Account page: what an operation would do is being found out</extracomment>
        <translation>正在读卡并查账…</translation>
    </message>
    <message>
        <source>Put the card on the reader after it was in the meter, or note what the meter&apos;s display shows: Esc, then N.</source>
        <extracomment>Account page: an operation needs to know what the meter holds; N is a key</extracomment>
        <translation>请让客户把卡插表后放上读卡器，或录入电表显示的数据：先按 Esc，再按 N。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>Account page, while a receipt or a slip is written to a file</extracomment>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Household</source>
        <extracomment>Account page: label of what the limits of the tariff&apos;s tiers are multiplied by. There is little room</extracomment>
        <translation>家庭基数</translation>
    </message>
</context>
<context>
    <name>ArrearsForms</name>
    <message>
        <source>Payment of arrears: %1</source>
        <extracomment>Arrears, title of the form of a payment. %1: customer.</extracomment>
        <translation>欠费收款：%1</translation>
    </message>
    <message>
        <source>Charge: %1</source>
        <extracomment>Arrears, title of the form of a charge. %1: customer.</extracomment>
        <translation>新增应收：%1</translation>
    </message>
    <message>
        <source>Repayment plan: %1</source>
        <extracomment>Arrears, title of the form of a repayment plan. %1: customer.</extracomment>
        <translation>还款计划：%1</translation>
    </message>
    <message>
        <source>Write-off: %1</source>
        <extracomment>Arrears, title of the form of a write-off. %1: customer.</extracomment>
        <translation>核销：%1</translation>
    </message>
    <message>
        <source>New late-fee rule</source>
        <extracomment>Arrears: title of the form of a late-fee rule</extracomment>
        <translation>新增违约金规则</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <extracomment>Form of a payment of arrears: label of what the customer wants to pay</extracomment>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <extracomment>Form of a payment of arrears: label of the means of payment</extracomment>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Given (empty: the amount)</source>
        <extracomment>Form of a payment of arrears: label of the cash that was given</extracomment>
        <translation>实收（空：等于金额）</translation>
    </message>
    <message>
        <source>What it is</source>
        <extracomment>Form of a charge: label of what it is</extracomment>
        <translation>款项类别</translation>
    </message>
    <message>
        <source>Amount in yuan (− gives back)</source>
        <extracomment>Form of a charge: label of its amount; a minus sign before what is given back</extracomment>
        <translation>金额（元，退还加 −）</translation>
    </message>
    <message>
        <source>Month (like 2026-10)</source>
        <extracomment>Form of a charge: label of the month it is for</extracomment>
        <translation>月份（如 2026-10）</translation>
    </message>
    <message>
        <source>Due (empty: today)</source>
        <extracomment>Form of a charge: label of the last day without a late fee</extracomment>
        <translation>到期日（空：今天）</translation>
    </message>
    <message>
        <source>For arrears</source>
        <extracomment>Form of a repayment plan: label of the choice how much of a payment is for arrears</extracomment>
        <translation>用于还欠</translation>
    </message>
    <message>
        <source>Sum of every payment in yuan</source>
        <extracomment>Form of a repayment plan: label of the fixed sum</extracomment>
        <translation>每次缴费还欠（元）</translation>
    </message>
    <message>
        <source>Part of every payment in %</source>
        <extracomment>Form of a repayment plan: label of the percentage</extracomment>
        <translation>每次缴费还欠（%）</translation>
    </message>
    <message>
        <source>First for energy in yuan (may stay empty)</source>
        <extracomment>Form of a repayment plan: label of what is for energy before anything is for arrears</extracomment>
        <translation>先保留购电（元，可空）</translation>
    </message>
    <message>
        <source>Amount in yuan (empty: all of it)</source>
        <extracomment>Form of a write-off: label of the amount</extracomment>
        <translation>金额（元，空：全部）</translation>
    </message>
    <message>
        <source>From (like 2027-01-01)</source>
        <extracomment>Form of a late-fee rule: label of the first day on which it holds</extracomment>
        <translation>生效日（如 2027-01-01）</translation>
    </message>
    <message>
        <source>Residents, ‰ a day</source>
        <extracomment>Form of a late-fee rule: label of the rate of residents</extracomment>
        <translation>居民，每日 ‰</translation>
    </message>
    <message>
        <source>Others, same year, ‰ a day</source>
        <extracomment>Form of a late-fee rule: label of the rate of others on days in the year of the due date</extracomment>
        <translation>其他，当年，每日 ‰</translation>
    </message>
    <message>
        <source>Others, later years, ‰ a day</source>
        <extracomment>Form of a late-fee rule: label of the rate of others on days of later years</extracomment>
        <translation>其他，跨年，每日 ‰</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Form of the arrears: label of the reason</extracomment>
        <translation>原因</translation>
    </message>
    <message>
        <source>Second person&apos;s login</source>
        <extracomment>Form of the arrears: label of the login of the second person who agrees</extracomment>
        <translation>授权人登录名</translation>
    </message>
    <message>
        <source>Second person&apos;s password</source>
        <extracomment>Form of the arrears: label of the password of the second person who agrees</extracomment>
        <translation>授权人密码</translation>
    </message>
    <message>
        <source>All that is owed</source>
        <extracomment>Repayment plan: how much of a payment is for arrears</extracomment>
        <translation>全部欠费</translation>
    </message>
    <message>
        <source>A fixed sum</source>
        <extracomment>Repayment plan: how much of a payment is for arrears</extracomment>
        <translation>固定金额</translation>
    </message>
    <message>
        <source>A percentage</source>
        <extracomment>Repayment plan: how much of a payment is for arrears</extracomment>
        <translation>按比例</translation>
    </message>
    <message>
        <source>Such a charge is for a month, typed like 2026-10.</source>
        <extracomment>Form of a charge: its month is missing, or is none</extracomment>
        <translation>此类应收须填月份，如 2026-10。</translation>
    </message>
    <message>
        <source>Charge</source>
        <extracomment>Arrears: button that enters a charge</extracomment>
        <translation>新增应收</translation>
    </message>
    <message>
        <source>Set the plan</source>
        <extracomment>Arrears: button that sets a repayment plan</extracomment>
        <translation>确定还款计划</translation>
    </message>
    <message>
        <source>Write off</source>
        <extracomment>Arrears: button that writes a charge off</extracomment>
        <translation>核销</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <extracomment>Arrears: button that adds a late-fee rule</extracomment>
        <translation>新增规则</translation>
    </message>
    <message>
        <source>Take the payment</source>
        <extracomment>Arrears: button that takes a payment, before an amount is typed</extracomment>
        <translation>收款</translation>
    </message>
    <message>
        <source>Take %1</source>
        <extracomment>Arrears: button that takes a payment. %1: the amount in yuan.</extracomment>
        <translation>收款 %1</translation>
    </message>
    <message>
        <source>Owed with late fee</source>
        <extracomment>Form of a payment of arrears: what the account owes, late fees included</extracomment>
        <translation>欠费含违约金</translation>
    </message>
    <message>
        <source>What is due first is paid first, with its late fee until today. No card is needed.</source>
        <extracomment>Form of a payment of arrears, before an amount is typed</extracomment>
        <translation>先到期的先还，连同至今日的违约金。无需电卡。</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <extracomment>Form of a payment of arrears, what is paid of a charge. %1: what it is, such as &quot;Bill of 2026-10&quot;; %2: when it was due.
----------
Form of a write-off: the charge. %1: what it is, %2: when it was due.</extracomment>
        <translation>%1，%2 到期</translation>
    </message>
    <message>
        <source>To pay</source>
        <extracomment>Form of a payment of arrears: what the customer pays</extracomment>
        <translation>应收</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Form of a payment of arrears: the money to hand back</extracomment>
        <translation>找零</translation>
    </message>
    <message>
        <source>Still missing</source>
        <extracomment>Form of a payment of arrears: the money that is missing, because too little was given</extracomment>
        <translation>还差</translation>
    </message>
    <message>
        <source>Owed afterwards</source>
        <extracomment>Form of a payment of arrears: what is left without late fees
----------
Form of a charge: what the account will owe without late fees</extracomment>
        <translation>收款后尚欠</translation>
    </message>
    <message>
        <source>The account will owe it, and a late fee from the day after it is due.</source>
        <extracomment>Form of a charge, before an amount is typed</extracomment>
        <translation>计入该户欠费，到期次日起计违约金。</translation>
    </message>
    <message>
        <source>A back-charge or settlement below 0 becomes surplus, used first at the next sale.</source>
        <extracomment>Form of a charge, before an amount is typed</extracomment>
        <translation>负的追补或结算转为结余，下次购电时先用。</translation>
    </message>
    <message>
        <source>Surplus afterwards</source>
        <extracomment>Form of a charge below zero: what the account&apos;s surplus will be</extracomment>
        <translation>之后结余</translation>
    </message>
    <message>
        <source>Without late fee until</source>
        <extracomment>Form of a charge: the last day without a late fee</extracomment>
        <translation>免违约金至</translation>
    </message>
    <message>
        <source>So far</source>
        <extracomment>Form of a repayment plan: the plan that holds now</extracomment>
        <translation>现行</translation>
    </message>
    <message>
        <source>From now on</source>
        <extracomment>Form of a repayment plan: the plan that is typed</extracomment>
        <translation>今后</translation>
    </message>
    <message>
        <source>Of a payment of %1 at the counter today, %2 would go to arrears and %3 to energy.</source>
        <extracomment>Form of a repayment plan, an example. %1: a payment, %2: of it for arrears, %3: for energy.</extracomment>
        <translation>例如今天缴费 %1：%2 还欠，%3 购电。</translation>
    </message>
    <message>
        <source>Back-charges and settlements are always paid first, in full.</source>
        <extracomment>Form of a repayment plan: what it does not change</extracomment>
        <translation>追补和结算总是先全额收取。</translation>
    </message>
    <message>
        <source>Written off</source>
        <extracomment>Form of a write-off: what nobody has to pay any more</extracomment>
        <translation>核销金额</translation>
    </message>
    <message>
        <source>Left of it</source>
        <extracomment>Form of a write-off: what is left of the charge</extracomment>
        <translation>该项剩余</translation>
    </message>
    <message>
        <source>Nobody pays this any more. It cannot be undone.</source>
        <extracomment>Form of a write-off: what it means</extracomment>
        <translation>核销后不再收取，且不能撤销。</translation>
    </message>
    <message>
        <source>Days from %1 on cost these rates, whenever the charge was due.</source>
        <extracomment>Form of a late-fee rule. %1: its first day.</extracomment>
        <translation>自 %1 起的逾期天数按此费率计，不论何时到期。</translation>
    </message>
    <message>
        <source>Days before it stay as they are. A rule is never changed: a later one takes its place.</source>
        <extracomment>Form of a late-fee rule: what it does not change</extracomment>
        <translation>此前的天数不变。规则不作修改，由之后的规则接替。</translation>
    </message>
</context>
<context>
    <name>ArrearsPage</name>
    <message>
        <source>A day is typed like 2026-11-03.</source>
        <extracomment>Arrears, list of debtors: what was typed is no day</extracomment>
        <translation>日期写作 2026-11-03。</translation>
    </message>
    <message>
        <source>An amount in yuan is typed like 40.00.</source>
        <extracomment>Arrears, list of debtors: what was typed is no amount</extracomment>
        <translation>金额写作 40.00。</translation>
    </message>
    <message>
        <source>Looking who owes…</source>
        <extracomment>Arrears, list of debtors: it is being read</extracomment>
        <translation>正在查找欠费客户…</translation>
    </message>
    <message>
        <source>Nobody owes anything that was asked for.</source>
        <extracomment>Arrears, list of debtors: it is empty</extracomment>
        <translation>没有符合条件的欠费。</translation>
    </message>
    <message>
        <source>Accounts: %1   Owed: %2   Late fee: %3</source>
        <extracomment>Arrears, foot of the list of debtors. %1: accounts, %2: what they owe, %3: late fees.</extracomment>
        <translation>户数：%1   欠费：%2   违约金：%3</translation>
    </message>
    <message>
        <source>The first accounts: %1   Owed: %2   Late fee: %3</source>
        <extracomment>Arrears, foot of the list of debtors, when there are more. %1 to %3 as above.</extracomment>
        <translation>已列户数：%1   欠费：%2   违约金：%3</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Arrears of an account: label of its number</extracomment>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>Arrears of an account: label of the customer&apos;s phone number</extracomment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Arrears of an account: label of the address</extracomment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Owed</source>
        <extracomment>Arrears of an account: label of what it owes without late fees</extracomment>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Late fee until today</source>
        <extracomment>Arrears of an account: label of the late fees of today</extracomment>
        <translation>至今日违约金</translation>
    </message>
    <message>
        <source>To pay in all</source>
        <extracomment>Arrears of an account: label of what it owes with late fees</extracomment>
        <translation>合计应收</translation>
    </message>
    <message>
        <source>Surplus</source>
        <extracomment>Arrears of an account: label of what is carried over to its next sale</extracomment>
        <translation>结余</translation>
    </message>
    <message>
        <source>It is charged.</source>
        <extracomment>Arrears: a charge was entered</extracomment>
        <translation>已计入应收。</translation>
    </message>
    <message>
        <source>The repayment plan holds from now on.</source>
        <extracomment>Arrears: a repayment plan was agreed on</extracomment>
        <translation>还款计划已生效。</translation>
    </message>
    <message>
        <source>It is written off.</source>
        <extracomment>Arrears: a charge was written off</extracomment>
        <translation>已核销。</translation>
    </message>
    <message>
        <source>The rule holds from its day on.</source>
        <extracomment>Arrears: a late-fee rule was entered</extracomment>
        <translation>规则自生效日起执行。</translation>
    </message>
    <message>
        <source>Take a payment</source>
        <extracomment>Arrears of an account: button that goes to the form of a payment; P is its key</extracomment>
        <translation>收款</translation>
    </message>
    <message>
        <source>Charge</source>
        <extracomment>Arrears of an account: button that goes to the form of a charge; C is its key</extracomment>
        <translation>新增应收</translation>
    </message>
    <message>
        <source>Repayment plan</source>
        <extracomment>Arrears of an account: button that goes to the form of a repayment plan; R is its key</extracomment>
        <translation>还款计划</translation>
    </message>
    <message>
        <source>Write off</source>
        <extracomment>Arrears of an account: button that goes to the form of a write-off; W is its key</extracomment>
        <translation>核销</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <extracomment>Arrears, when no account was chosen: what to do</extracomment>
        <translation>请选择客户</translation>
    </message>
    <message>
        <source>Ctrl+K searches; Alt+1 lists who owes.</source>
        <extracomment>Arrears, below &quot;Choose an account&quot;; Ctrl+K and Alt+1 are keys</extracomment>
        <translation>Ctrl+K 查找；Alt+1 列出欠费客户。</translation>
    </message>
    <message>
        <source>Nothing is owed.</source>
        <extracomment>Arrears of an account: it owes nothing</extracomment>
        <translation>无欠费。</translation>
    </message>
    <message>
        <source>Repayment plan at a sale: %1</source>
        <extracomment>Arrears of an account, foot of its charges. %1: how much of a payment is for arrears.</extracomment>
        <translation>购电时的还款计划：%1</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <extracomment>Late-fee rules: the first rule has no first day</extracomment>
        <translation>最初</translation>
    </message>
    <message>
        <source>Saving the receipt…</source>
        <extracomment>Arrears: the receipt&apos;s file is being written</extracomment>
        <translation>正在保存收据…</translation>
    </message>
    <message>
        <source>Receipt saved: %1</source>
        <extracomment>Arrears: the receipt&apos;s file was written. %1: where.</extracomment>
        <translation>收据已保存：%1</translation>
    </message>
    <message>
        <source>Arrears paid: %1</source>
        <extracomment>Arrears, after a payment. %1: the amount in yuan.</extracomment>
        <translation>已收欠费：%1</translation>
    </message>
    <message>
        <source>Receipt</source>
        <extracomment>Arrears, after a payment: label of the receipt&apos;s number</extracomment>
        <translation>收据号</translation>
    </message>
    <message>
        <source>Still owed</source>
        <extracomment>Arrears, after a payment: label of what is still owed, without late fees</extracomment>
        <translation>尚欠</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Arrears, after a payment: label of the money to hand back</extracomment>
        <translation>找零</translation>
    </message>
    <message>
        <source>Back to the account   Enter</source>
        <extracomment>Arrears, after a payment: button that goes back to the account</extracomment>
        <translation>返回客户   Enter</translation>
    </message>
    <message>
        <source>Writing the payment reminders…</source>
        <extracomment>Arrears, list of debtors: payment reminders are written into a file</extracomment>
        <translation>正在生成催费通知单…</translation>
    </message>
    <message>
        <source>Payment reminders written: %1</source>
        <extracomment>Arrears, list of debtors: payment reminders were written. %1: how many.</extracomment>
        <translation>已生成催费通知单：%1 份</translation>
    </message>
    <message>
        <source>They are in %1</source>
        <extracomment>Arrears, below &quot;Payment reminders written&quot;. %1: a file.</extracomment>
        <translation>保存在 %1</translation>
    </message>
</context>
<context>
    <name>BillText</name>
    <message>
        <source>%1 at %2</source>
        <extracomment>A line of a bill. %1: energy with its unit, %2: price of a kWh.</extracomment>
        <translation>%1，单价 %2</translation>
    </message>
    <message>
        <source>Tier %1: %2 at %3</source>
        <extracomment>A line of a bill. %1: number of the tier, %2: energy with its unit, %3: price of a kWh.</extracomment>
        <translation>第 %1 档：%2，单价 %3</translation>
    </message>
    <message>
        <source>Capacity: %1 kVA, %2 of 30 days, at %3</source>
        <extracomment>A line of a bill. %1: kVA, %2: so many of the 30 days of a month, %3: price of a kVA and month.</extracomment>
        <translation>容量电费：%1 kVA，30 天计 %2 天，单价 %3</translation>
    </message>
    <message>
        <source>Power factor: none, nothing was used</source>
        <extracomment>A line of a bill: nothing was used, so there is no power factor.</extracomment>
        <translation>功率因数：无用电，不计算</translation>
    </message>
    <message>
        <source>Power factor %1: %2</source>
        <extracomment>A line of a bill. %1: power factor such as 0.80, %2: adjustment in percent.</extracomment>
        <translation>功率因数 %1：%2</translation>
    </message>
    <message>
        <source>Sharp</source>
        <extracomment>A period of the day in a time-of-use tariff: the dearest.</extracomment>
        <translation>尖</translation>
    </message>
    <message>
        <source>Peak</source>
        <extracomment>A period of the day in a time-of-use tariff.</extracomment>
        <translation>峰</translation>
    </message>
    <message>
        <source>Flat</source>
        <extracomment>A period of the day in a time-of-use tariff: neither peak nor valley.</extracomment>
        <translation>平</translation>
    </message>
    <message>
        <source>Valley</source>
        <extracomment>A period of the day in a time-of-use tariff: the cheapest.</extracomment>
        <translation>谷</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <extracomment>A line of a bill. %1: a period of the day, %2: energy with its unit, %3: price of a kWh.</extracomment>
        <translation>%1：%2，单价 %3</translation>
    </message>
    <message>
        <source>Tier %1 on top: %2 at %3</source>
        <extracomment>A line of a bill: what a tier costs on top of the periods of the day. %1: number of the tier, %2: energy with its unit, %3: what a kWh costs more.</extracomment>
        <translation>第 %1 档加价：%2，单价 %3</translation>
    </message>
    <message>
        <source>Demand: %1 kW at %2</source>
        <extracomment>A line of a bill. %1: kW, %2: price of a kW and month.</extracomment>
        <translation>需量电费：%1 kW，单价 %2</translation>
    </message>
    <message>
        <source>Demand above 105 %: %1 kW at twice %2</source>
        <extracomment>A line of a bill: demand above 105 % of the contract, at twice the price. %1: kW, %2: price of a kW and month.</extracomment>
        <translation>超 105 % 需量：%1 kW，按 %2 的两倍</translation>
    </message>
    <message>
        <source>Monthly charge</source>
        <extracomment>A line of a bill: charged every month, whatever is used.</extracomment>
        <translation>月固定费</translation>
    </message>
    <message>
        <source>Up to the minimum charge</source>
        <extracomment>A line of a bill: what lacks to the least that a month costs.</extracomment>
        <translation>补足最低电费</translation>
    </message>
    <message>
        <source>%1, for %2 months</source>
        <extracomment>A line of a bill for two months or more. %1: what is charged, %2: number of months.</extracomment>
        <translation>%1，共 %2 个月</translation>
    </message>
</context>
<context>
    <name>DeedText</name>
    <message>
        <source>Tell the customer: the card has to go into the meter; only then is the purchase in it.</source>
        <extracomment>What to tell the customer after a purchase was written on the card.</extracomment>
        <translation>请告知客户：卡要插入电表，购电才会到表里。</translation>
    </message>
    <message>
        <source>The former card is refused at every counter from now on. If it turns up, it must not go into the meter: the meter could take it for the customer&apos;s card again and refuse the new one with 13. Clear it here; if it was in the meter, reissue once more.</source>
        <extracomment>Advice after another card took the place of the former one. &quot;13&quot; is what the meter shows.</extracomment>
        <translation>旧卡从现在起在各柜台一律拒绝。旧卡如找到，不可再插表：电表可能重新认它，而以 13 拒绝新卡。请在此清卡；如已插过表，请再补一次卡。</translation>
    </message>
    <message>
        <source>Tell the customer: the new card has to go into the meter once before the next sale.</source>
        <extracomment>What to tell the customer after a card without a purchase was issued.</extracomment>
        <translation>请告知客户：下次购电前，新卡须先插表一次。</translation>
    </message>
    <message>
        <source>The last purchase is on the new card again, under its old number and at no charge: a meter that has it ignores it, any other credits it once.</source>
        <extracomment>What a reissued card carries.</extracomment>
        <translation>上次购电以原次数免费重写在新卡上：已收到的电表不理会，未收到的电表只记一次。</translation>
    </message>
    <message>
        <source>The amount on the card is corrected. Pay out or take the difference, and take back the first receipt.</source>
        <extracomment>What happened with a reversal.</extracomment>
        <translation>卡上金额已更正。请退还或补收差额，并收回第一张收据。</translation>
    </message>
    <message>
        <source>Nobody has seen the meter since the sale: if it had credited the purchase after all, the customer keeps that amount.</source>
        <extracomment>The risk of a reversal that a supervisor decided.</extracomment>
        <translation>售电后无人看过电表：如电表其实已记入，该金额就归客户了。</translation>
    </message>
    <message>
        <source>The card stays the account&apos;s card: the former owner hands it over. Let both sign the slip.</source>
        <extracomment>Advice after an account went to another customer together with its card.</extracomment>
        <translation>此卡仍是本户的卡：由原户主移交。请双方在单据上签字。</translation>
    </message>
    <message>
        <source>The account is closed and its number kept.</source>
        <extracomment>What happened when an account was closed.</extracomment>
        <translation>此户已销户，户号保留。</translation>
    </message>
    <message>
        <source>Its card is blank and can be issued to anybody. The meter still holds what was settled: reset and clear it before it serves another account.</source>
        <extracomment>Advice after an account was closed with its card on the reader.</extracomment>
        <translation>卡已清空，可发给任何人。表内仍有已结清的余额：用于别的户之前须复位并清零。</translation>
    </message>
    <message>
        <source>The purchase that the meter refused is on the card under the number that the meter takes next. Tell the customer to put it in again; there is nothing to pay.</source>
        <extracomment>What happened with a repair of a refused purchase.</extracomment>
        <translation>被电表拒绝的购电已按电表下一次数重写在卡上。请告知客户再插一次，不用付款。</translation>
    </message>
    <message>
        <source>The card opens the new meter with what the old one held. The new meter must be reset and cleared first; the old one takes no card of this account any more.</source>
        <extracomment>Advice after a meter was replaced.</extracomment>
        <translation>此卡用旧表的余额开通新表。新表须先复位并清零；旧表不再接受本户的卡。</translation>
    </message>
    <message>
        <source>The card is blank. A purchase on it that the meter has not taken is not lost: it goes out with the account&apos;s next card.</source>
        <extracomment>What happened with a cleared card.</extracomment>
        <translation>卡已清空。卡上电表未收到的购电不会丢失：随本户的下一张卡写出。</translation>
    </message>
    <message>
        <source>The card and the meter stay as they are: the difference is settled with the next sale, or when the account is closed.</source>
        <extracomment>What happened with a correction of a sale that the meter has taken.</extracomment>
        <translation>卡和电表不变：差额在下次售电或销户时结清。</translation>
    </message>
    <message>
        <source>Only the means of payment changed in the books; nothing is to be paid.</source>
        <extracomment>What happened with a correction of the means of payment.</extracomment>
        <translation>只更正账上的付款方式，不收不退。</translation>
    </message>
    <message>
        <source>The meter was seen to hold the last purchase. The new card can carry a new one; without a payment it carries nothing.</source>
        <extracomment>Before a card is reissued.</extracomment>
        <translation>已确知电表收到了上次购电。新卡可以带新的购电；不付款则卡上无金额。</translation>
    </message>
    <message>
        <source>The meter was seen and did not hold the last purchase. It goes out again on the new card, at no charge.</source>
        <extracomment>Before a card is reissued.</extracomment>
        <translation>已确知电表没有收到上次购电。它将免费重写在新卡上。</translation>
    </message>
    <message>
        <source>Nobody has seen whether the meter holds the last purchase. It goes out again under its old number: a meter that has it ignores it, so nothing is credited twice and nothing is lost. To sell a new purchase instead would be a risk: a meter without the last one refuses it with 17. If somebody reads the meter&apos;s display, note it first (account reading), and both cases are safe.</source>
        <extracomment>Before a card is reissued. &quot;17&quot; is what the meter shows.</extracomment>
        <translation>不知道电表是否收到上次购电。它将以原次数重写：已收到的电表不理会，所以既不重复也不丢失。改售新的购电有风险：没收到上次购电的电表会以 17 拒绝。如有人看过电表显示，请先录入读数，两种情况就都稳妥了。</translation>
    </message>
    <message>
        <source>Return file of the card</source>
        <extracomment>Where something is known from: what the meter wrote on the customer&apos;s card.</extracomment>
        <translation>卡的返写文件</translation>
    </message>
    <message>
        <source>Check card</source>
        <extracomment>Where something is known from: an inspector&apos;s card.</extracomment>
        <translation>检查卡</translation>
    </message>
    <message>
        <source>Display of the meter</source>
        <extracomment>Where something is known from.</extracomment>
        <translation>电表显示</translation>
    </message>
    <message>
        <source>The customer says so</source>
        <extracomment>Where something is known from.</extracomment>
        <translation>客户口述</translation>
    </message>
    <message>
        <source>A supervisor&apos;s decision</source>
        <extracomment>Where something is known from: nobody looked, somebody decided.</extracomment>
        <translation>主管决定</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>What of an account changed.</extracomment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>What of an account changed.</extracomment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>What of an account changed.</extracomment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Hoarding limit</source>
        <extracomment>What of an account changed: the most that its meter may hold.</extracomment>
        <translation>囤积限额</translation>
    </message>
    <message>
        <source>Alarm 1</source>
        <extracomment>What of an account changed.</extracomment>
        <translation>报警 1</translation>
    </message>
    <message>
        <source>Alarm 2</source>
        <extracomment>What of an account changed.</extracomment>
        <translation>报警 2</translation>
    </message>
    <message>
        <source>Owner</source>
        <extracomment>What of an account changed.</extracomment>
        <translation>户主</translation>
    </message>
    <message>
        <source>Meter</source>
        <extracomment>What of an account changed.</extracomment>
        <translation>电表</translation>
    </message>
    <message>
        <source>CT × PT</source>
        <extracomment>What of an account changed: CT and PT ratio.</extracomment>
        <translation>CT × PT</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>What of an account changed.</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>What of an account changed.</extracomment>
        <translation>卡</translation>
    </message>
    <message>
        <source>Issued</source>
        <extracomment>What became of a card.</extracomment>
        <translation>已发</translation>
    </message>
    <message>
        <source>Reported lost</source>
        <extracomment>What became of a card.</extracomment>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>Found again</source>
        <extracomment>What became of a card.</extracomment>
        <translation>已解挂</translation>
    </message>
    <message>
        <source>Replaced</source>
        <extracomment>What became of a card: another one took its place.</extracomment>
        <translation>已换</translation>
    </message>
    <message>
        <source>Cleared</source>
        <extracomment>What became of a card.</extracomment>
        <translation>已清</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>Kind of a field ticket.</extracomment>
        <translation>故障</translation>
    </message>
    <message>
        <source>Switch bypassed</source>
        <extracomment>Kind of a field ticket: the meter&apos;s switch is bridged in an emergency.</extracomment>
        <translation>应急送电</translation>
    </message>
    <message>
        <source>Household base</source>
        <extracomment>What of an account changed: by what the limits of its tariff&apos;s tiers are multiplied.</extracomment>
        <translation>家庭基数</translation>
    </message>
    <message>
        <source>The payment is booked. The card was not written: it holds no energy from this payment.</source>
        <extracomment>What happened after arrears were paid without the card.</extracomment>
        <translation>收款已入账。未写卡，本次收款不含购电。</translation>
    </message>
    <message>
        <source>The card carries the new prices. Tell the customer to put it into the meter; there is nothing to pay.</source>
        <extracomment>Advice after a card was written with new prices and nothing else.</extracomment>
        <translation>卡上已写入新电价。请客户将卡插入电表，本次不收费。</translation>
    </message>
    <message>
        <source>Tariff</source>
        <extracomment>What of an account changed.</extracomment>
        <translation>电价</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Sell</source>
        <extracomment>Error desk: button that goes to the sale page</extracomment>
        <translation>售电</translation>
    </message>
    <message>
        <source>Look at the account</source>
        <extracomment>Error desk: button that goes to the account page</extracomment>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Reissue the card</source>
        <extracomment>Error desk: button that begins another card for the account</extracomment>
        <translation>补卡</translation>
    </message>
    <message>
        <source>Repair the card</source>
        <extracomment>Error desk: button that begins the repair of the card</extracomment>
        <translation>修复卡</translation>
    </message>
    <message>
        <source>Clear the card</source>
        <extracomment>Error desk: button that begins to make the card blank</extracomment>
        <translation>清卡</translation>
    </message>
    <message>
        <source>Note what the meter shows</source>
        <extracomment>Error desk: button that begins to note what the meter&apos;s display shows</extracomment>
        <translation>录入电表显示</translation>
    </message>
    <message>
        <source>Replace the meter</source>
        <extracomment>Error desk: button that begins a meter replacement</extracomment>
        <translation>换表</translation>
    </message>
    <message>
        <source>Settle a sale in doubt</source>
        <extracomment>Error desk: button that goes to the sales in doubt</extracomment>
        <translation>处理未决</translation>
    </message>
    <message>
        <source>Fault ticket…</source>
        <extracomment>Error desk: button that opens a ticket for a fault</extracomment>
        <translation>故障工单…</translation>
    </message>
    <message>
        <source>Bypass ticket…</source>
        <extracomment>Error desk: button that opens a ticket for bridging the meter&apos;s switch</extracomment>
        <translation>应急送电工单…</translation>
    </message>
</context>
<context>
    <name>DraftFields</name>
    <message>
        <source>up to kWh</source>
        <extracomment>Draft of a tariff: head of the column of the tiers&apos; limits
----------
Draft of a tariff: head of the column of the rows&apos; limits</extracomment>
        <translation>至 kWh</translation>
    </message>
    <message>
        <source>yuan per kWh</source>
        <extracomment>Draft of a tariff: head of a column of prices</extracomment>
        <translation>元/kWh</translation>
    </message>
    <message>
        <source>Every kWh</source>
        <translation>每 kWh</translation>
    </message>
    <message>
        <source>Ladder</source>
        <extracomment>Draft of a tariff: title of the tiers</extracomment>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <extracomment>Draft of a tariff. %1: number of a tier.</extracomment>
        <translation>第 %1 档</translation>
    </message>
    <message>
        <source>Levies</source>
        <extracomment>Draft of a tariff: title of the levies</extracomment>
        <translation>代征费</translation>
    </message>
    <message>
        <source>One tier more</source>
        <extracomment>Draft of a tariff: button that adds a tier</extracomment>
        <translation>增加一档</translation>
    </message>
    <message>
        <source>One tier less</source>
        <extracomment>Draft of a tariff: button that takes the last tier away</extracomment>
        <translation>减少一档</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Draft of a tariff: head of the column of the levies&apos; names</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>from</source>
        <extracomment>Draft of a tariff: head of the column of the levies&apos; first days</extracomment>
        <translation>起</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Draft of a tariff: head of the column of the levies&apos; last days</extracomment>
        <translation>止</translation>
    </message>
    <message>
        <source>Levy %1</source>
        <extracomment>Draft of a tariff. %1: number of a levy.</extracomment>
        <translation>代征 %1</translation>
    </message>
    <message>
        <source>One levy more</source>
        <extracomment>Draft of a tariff: button that adds a levy</extracomment>
        <translation>增加一项代征</translation>
    </message>
    <message>
        <source>One levy less</source>
        <extracomment>Draft of a tariff: button that takes the last levy away</extracomment>
        <translation>减少一项代征</translation>
    </message>
    <message>
        <source>The ladder counts</source>
        <extracomment>Draft of a tariff: over what its ladder counts</extracomment>
        <translation>阶梯累计</translation>
    </message>
    <message>
        <source>by the month</source>
        <extracomment>Draft of a tariff: over what its ladder counts</extracomment>
        <translation>按月</translation>
    </message>
    <message>
        <source>by the year</source>
        <extracomment>Draft of a tariff: over what its ladder counts</extracomment>
        <translation>按年</translation>
    </message>
    <message>
        <source>Anew on day of the month</source>
        <extracomment>Draft of a tariff, a ladder by the month: a day of the month, 1 to 28</extracomment>
        <translation>每月重新起算日</translation>
    </message>
    <message>
        <source>Anew on month-day</source>
        <translation>每年重新起算日（月-日）</translation>
    </message>
    <message>
        <source>Season %1</source>
        <extracomment>Draft of a tariff: title of a season, a part of the year with its own times and prices of the day. %1: its number.</extracomment>
        <translation>季节 %1</translation>
    </message>
    <message>
        <source>Added to the tier</source>
        <extracomment>Draft of a tariff: prices of the periods of the day; they add to the tier&apos;s</extracomment>
        <translation>加在档价上</translation>
    </message>
    <message>
        <source>Begins on month-day</source>
        <extracomment>Draft of a tariff: the day of the year on which a season begins, such as 07-01</extracomment>
        <translation>起始日（月-日）</translation>
    </message>
    <message>
        <source>Times of the day</source>
        <extracomment>Draft of a tariff: when the periods of a season&apos;s day begin</extracomment>
        <translation>日时段</translation>
    </message>
    <message>
        <source>With time of use</source>
        <extracomment>Draft of a tariff without time of use: button that adds a season</extracomment>
        <translation>增加分时电价</translation>
    </message>
    <message>
        <source>One season more</source>
        <extracomment>Draft of a tariff: button that adds a season</extracomment>
        <translation>增加一个季节</translation>
    </message>
    <message>
        <source>One season less</source>
        <extracomment>Draft of a tariff: button that takes the last season away</extracomment>
        <translation>减少一个季节</translation>
    </message>
    <message>
        <source>By the month</source>
        <extracomment>Draft of a tariff: title of what is charged by the month</extracomment>
        <translation>按月收取</translation>
    </message>
    <message>
        <source>Power factor and losses</source>
        <extracomment>Draft of a tariff: title of what is for large customers</extracomment>
        <translation>功率因数与变损</translation>
    </message>
    <message>
        <source>not looked at</source>
        <extracomment>Draft of a tariff: no power-factor adjustment</extracomment>
        <translation>不考核</translation>
    </message>
    <message>
        <source>standard %1</source>
        <extracomment>Draft of a tariff. %1: a power factor such as 0.90.</extracomment>
        <translation>标准 %1</translation>
    </message>
    <message>
        <source>not added</source>
        <extracomment>Draft of a tariff: transformer losses are not added</extracomment>
        <translation>不计</translation>
    </message>
    <message>
        <source>by formula, from the transformer&apos;s plate</source>
        <extracomment>Draft of a tariff: how transformer losses are added</extracomment>
        <translation>按公式，依变压器铭牌</translation>
    </message>
    <message>
        <source>by a table of the energy</source>
        <extracomment>Draft of a tariff: how transformer losses are added</extracomment>
        <translation>按电量查表</translation>
    </message>
    <message>
        <source>as percentages of the energy</source>
        <extracomment>Draft of a tariff: how transformer losses are added</extracomment>
        <translation>按电量比例</translation>
    </message>
    <message>
        <source>Active energy, %</source>
        <extracomment>Draft of a tariff: transformer losses as a percentage</extracomment>
        <translation>有功电量，%</translation>
    </message>
    <message>
        <source>Reactive energy, %</source>
        <extracomment>Draft of a tariff: transformer losses as a percentage</extracomment>
        <translation>无功电量，%</translation>
    </message>
    <message>
        <source>kWh lost</source>
        <extracomment>Draft of a tariff, losses by a table: head of a column</extracomment>
        <translation>损耗 kWh</translation>
    </message>
    <message>
        <source>kvarh lost</source>
        <extracomment>Draft of a tariff, losses by a table: head of a column</extracomment>
        <translation>损耗 kvarh</translation>
    </message>
    <message>
        <source>Row %1</source>
        <extracomment>Draft of a tariff, losses by a table. %1: number of a row.</extracomment>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>One row more</source>
        <extracomment>Draft of a tariff: button that adds a row to the table of losses</extracomment>
        <translation>增加一行</translation>
    </message>
    <message>
        <source>One row less</source>
        <extracomment>Draft of a tariff: button that takes the last row of the table of losses away</extracomment>
        <translation>减少一行</translation>
    </message>
    <message>
        <source>The tariff</source>
        <extracomment>Draft of a tariff: title of what it is called and whom it is for</extracomment>
        <translation>电价</translation>
    </message>
</context>
<context>
    <name>ExampleWords</name>
    <message>
        <source>Try out</source>
        <extracomment>Worked example of a tariff: whether energy or money is typed</extracomment>
        <translation>试算</translation>
    </message>
    <message>
        <source>Yuan</source>
        <extracomment>Worked example of a tariff: how much is bought, in kWh or in yuan</extracomment>
        <translation>元</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>Used before, kWh</source>
        <extracomment>Worked example of a tariff: energy taken before in the ladder&apos;s month or year</extracomment>
        <translation>此前已用 kWh</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>Worked example of a tariff: the day of the purchase</extracomment>
        <translation>日期</translation>
    </message>
    <message>
        <source>Household base</source>
        <extracomment>Worked example of a tariff: 一户多人口, multiplies the limits</extracomment>
        <translation>家庭基数</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>Worked example of a tariff: energy is typed</extracomment>
        <translation>电量</translation>
    </message>
    <message>
        <source>Money</source>
        <extracomment>Worked example of a tariff: money is typed</extracomment>
        <translation>金额</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Worked example of a tariff: the sum of its lines</extracomment>
        <translation>合计</translation>
    </message>
    <message>
        <source>Energy bought</source>
        <extracomment>Worked example of a tariff: the energy that the money buys</extracomment>
        <translation>可购电量</translation>
    </message>
    <message>
        <source>Surplus, carried to the next sale</source>
        <extracomment>Worked example of a tariff: what is left of the money</extracomment>
        <translation>结余，转入下次购电</translation>
    </message>
    <message>
        <source>The same by version %1</source>
        <extracomment>Worked example of a draft: what the version before makes of it. %1: its number.</extracomment>
        <translation>按第 %1 版</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>Worked example of a draft: against the version before</extracomment>
        <translation>差额</translation>
    </message>
    <message>
        <source>At the counter nobody knows at what time of the day energy will be used: the price of the flat period is taken.</source>
        <extracomment>Worked example of a tariff with time of use</extracomment>
        <translation>售电时无法预知何时用电，按平段电价计算。</translation>
    </message>
    <message>
        <source>Charges by the month come with the bill and are not in it.</source>
        <extracomment>Worked example of a tariff with monthly charges or a two-part tariff</extracomment>
        <translation>按月收取的费用随账单收取，不在其中。</translation>
    </message>
    <message>
        <source>Begins in tier %1. The ladder counts from %2 on.</source>
        <extracomment>Worked example of a tariff with a ladder. %1: the tier in which the energy begins, %2: the day from which the ladder counts.</extracomment>
        <translation>从第 %1 档开始，阶梯自 %2 起累计。</translation>
    </message>
</context>
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
        <source>The name is missing. Type it.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>缺少名称。请输入。</translation>
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
    <message>
        <source>The last reading of this meter is too old to settle by. Insert the card in the meter and bring it back, or note what the meter shows.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该电表最近一次读数太旧，不能据以结算。请将卡插入电表后带回，或记录电表显示的内容。</translation>
    </message>
    <message>
        <source>A column of the file is not known, or stands there twice. Look at the first line of the file.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>文件中有未知或重复的列。请查看文件的第一行。</translation>
    </message>
    <message>
        <source>Some rows cannot be imported, so none was. Correct the rows that are listed and import the file again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>部分行无法导入，因此全部未导入。请更正所列各行后重新导入。</translation>
    </message>
    <message>
        <source>The import was stopped, and nothing was imported.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>导入已停止，未导入任何内容。</translation>
    </message>
    <message>
        <source>This file is not a table that can be read. Save it as XLSX or CSV and import that.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>此文件不是可读的表格。请另存为 XLSX 或 CSV 后再导入。</translation>
    </message>
    <message>
        <source>This is not the field card that is needed here. Put that one on the reader. A customer&apos;s card is read and cleared as a customer&apos;s card.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>这不是此处所需的现场作业卡。请将所需的卡放到读卡器上。用户卡请按用户卡读取和清除。</translation>
    </message>
    <message>
        <source>No operator of this station has that sign-in name. Look at the list of operators.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>本站没有该登录名的操作员。请查看操作员列表。</translation>
    </message>
    <message>
        <source>There is no such change to make out a slip of. What was changed by a sale or another deed stands on its receipt.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>没有可出具凭条的变更。随售电或其他业务发生的变更见其收据。</translation>
    </message>
    <message>
        <source>The second alarm comes later than the first, so its amount must not be above it. Change one of the two.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>二级报警晚于一级报警，其金额不得高于一级报警。请修改其中一个。</translation>
    </message>
    <message>
        <source>The customer would get back more than this sale came to. Enter no more than was paid for it.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>退还金额超过该笔售电的金额。请输入不高于该笔实收的金额。</translation>
    </message>
    <message>
        <source>The tariff of this account needs its supply contract: capacity, demand or transformer. Enter the contract.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户的电价需要供电合同数据：容量、需量或变压器。请录入合同。</translation>
    </message>
    <message>
        <source>A settlement period is a month, written like 2026-10.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>结算周期为一个月份，格式如 2026-10。</translation>
    </message>
    <message>
        <source>This month is not over yet. Settle it when it is.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该月份尚未结束，请在月末之后结算。</translation>
    </message>
    <message>
        <source>This account is settled for that month already; what it was settled by cannot be changed.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户该月份已结算，其结算依据不可再更改。</translation>
    </message>
    <message>
        <source>The meter has no reading for this month. Enter one and run the settlement again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该表本月没有抄表数。请录入后重新结算。</translation>
    </message>
    <message>
        <source>There is no reading to begin at. Enter one for the month before.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>没有起始抄表数。请录入上一个月的抄表数。</translation>
    </message>
    <message>
        <source>The meter holds more than was ever bought for it. Check the reading.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该表的剩余量多于其购买总量。请核对抄表数。</translation>
    </message>
    <message>
        <source>This account shares a meter with another one that cannot be settled yet. Settle that one first.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户与另一户分摊用电，而另一户尚不能结算。请先处理另一户。</translation>
    </message>
    <message>
        <source>The meter was changed from money to energy, or back, within this month. This cannot be settled.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>本月内更换的电表计量方式由金额改为电量或相反，无法结算。</translation>
    </message>
    <message>
        <source>The settlement was stopped; nothing was posted.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>结算已中止，未入账。</translation>
    </message>
    <message>
        <source>A figure of this contract is out of its range.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>合同中的数值超出范围。</translation>
    </message>
    <message>
        <source>This account is not settled for that month, so there is no statement.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户该月份尚未结算，没有账单。</translation>
    </message>
    <message>
        <source>The parent meter shows less than its fixed shares and sub-meters together. Check the readings and the shares.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>总表电量小于定量、定比与分表电量之和。请核对读数和分摊设置。</translation>
    </message>
    <message>
        <source>The household base must be a number from 1 to 10 with at most two decimals, such as 1.5.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>家庭基数须为 1 到 10 之间、最多两位小数的数，例如 1.5。</translation>
    </message>
    <message>
        <source>This tariff does not hold yet: its first version begins on a later day. Choose another tariff or a later day.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该电价尚未生效：其首个版本在以后的日期开始执行。请选择其他电价，或较晚的日期。</translation>
    </message>
    <message>
        <source>The new version would begin on a day gone by. Give it a day from today on.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>新版本的生效日期早于今天。请填写今天或以后的日期。</translation>
    </message>
    <message>
        <source>The newest version of this tariff begins on that day or later. Give the new one a later day.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该电价的最新版本在该日或之后生效。请为新版本填写更晚的日期。</translation>
    </message>
    <message>
        <source>This tariff cannot be published. Correct the places that are listed and try again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该电价不能发布。请更正所列各处后重试。</translation>
    </message>
    <message>
        <source>A tariff has one to seven tiers; each but the last has a limit above the one before, the last has none.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>电价须有一至七档；除末档外每档的上限须高于前一档，末档无上限。</translation>
    </message>
    <message>
        <source>A tier costs less than the one before it. Prices of tiers must not fall.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>某一档的价格低于前一档。阶梯价格不得下降。</translation>
    </message>
    <message>
        <source>A period must begin on a day that every month has: month 1 to 12, day 1 to 28.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>周期的起始日须为每月都有的日期：月份 1 至 12，日 1 至 28。</translation>
    </message>
    <message>
        <source>The seasons must follow one another within the year, each on its own day; twelve at most.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>各季节须在一年内依次排列，起始日不得相同，最多十二个。</translation>
    </message>
    <message>
        <source>A levy needs a name, must not end before it begins, and must not hold twice on one day.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>代征费须有名称，结束日不得早于开始日，同一天不得重复执行。</translation>
    </message>
    <message>
        <source>This file is not a tariff that can be read. Correct the places that are listed.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该文件不是可读取的电价文件。请更正所列各处。</translation>
    </message>
    <message>
        <source>All of this amount goes to what the account owes, and nothing is left for the card. Enter more, or take it as a payment of arrears.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该金额全部用于偿还欠费，没有余额写卡。请输入更大的金额，或作为欠费收款办理。</translation>
    </message>
    <message>
        <source>There is no such charge in the books.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>账上没有这笔应收。</translation>
    </message>
    <message>
        <source>This has been charged to the account already.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户的这项费用已经计收。</translation>
    </message>
    <message>
        <source>This account owes nothing.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户没有欠费。</translation>
    </message>
    <message>
        <source>This is more than the account owes, late fee included. Take what it owes; the rest buys energy with the card.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该金额超过欠费及违约金合计。请按欠费金额收款，其余可持卡购电。</translation>
    </message>
    <message>
        <source>This account owes more than the house allows for a sale. Take a payment of arrears first, or have a second person agree to the sale.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户逾期欠费超过允许售电的限额。请先收取欠费，或由第二人授权后售电。</translation>
    </message>
    <message>
        <source>This account&apos;s card carries the prices in force already. There is nothing to write.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户的卡内已是现行电价，无需写卡。</translation>
    </message>
    <message>
        <source>Cards of meters that count energy carry no price: the station prices each sale. There is nothing to write.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>电量制电表的卡内不存电价，由售电站按现行电价计算，无需写卡。</translation>
    </message>
    <message>
        <source>Another operator has this sign-in name. Choose another.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该登录名已被其他操作员使用，请另选一个。</translation>
    </message>
    <message>
        <source>Nobody disables himself, changes his own role or resets his own password. Another administrator has to do it.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>不能停用自己、更改自己的角色或重置自己的密码，须由另一位管理员操作。</translation>
    </message>
    <message>
        <source>A sign-in name has 1 to 32 letters, digits, dots, hyphens or underscores, without spaces.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>登录名为 1 至 32 个字母、数字、点、连字符或下划线，不含空格。</translation>
    </message>
    <message>
        <source>This share cannot be: a meter takes from one other meter at most, never from itself or in a circle, only a sub-meter has sub-meters of its own, and the ratios of a parent come to 100 % at most.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该分摊关系无效：每表至多隶属一个总表，不得隶属自身或成环，只有分表可再带分表，同一总表的定比合计最多 100 %。</translation>
    </message>
    <message>
        <source>The day of a season begins at 00:00, its times follow one another, and each of its periods has a price: 00:00 valley, 08:00 flat.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>季节的日时段须从 00:00 开始，各时刻依次排列，且每个时段都有价格，例如：00:00 谷, 08:00 平。</translation>
    </message>
    <message>
        <source>A charge is below zero, a rate or a loss is out of its range, the rows of a loss table do not rise to a last one without a limit, or losses are added where the metering has none.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>费用低于零，税率或损耗超出范围，变损表各行未递增或最后一行仍有上限，或该计量方式不应计变损。</translation>
    </message>
    <message>
        <source>The new version would begin more than five years from now. Check the year of its first day.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>新版本要五年以后才生效。请核对生效日的年份。</translation>
    </message>
    <message>
        <source>The total is not the sum of the registers of the periods. Check the digits of each.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>总示数不等于各时段示数之和。请核对每个示数。</translation>
    </message>
    <message>
        <source>A reason is needed. Type in a few words why this is done.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>需要填写原因。请简要说明为何这样处理。</translation>
    </message>
    <message>
        <source>A column that the table must have is missing. Look at the first line of the file.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>表中缺少必需的列。请查看文件首行。</translation>
    </message>
    <message>
        <source>A late-fee rule holds from that day on already, and rules are not changed. Take a later day.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该日起已有违约金规则，规则不作修改。请选择更晚的日期。</translation>
    </message>
    <message>
        <source>This row has more cells than the table has columns. An amount with a comma in it has to stand in quotes.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该行的单元格多于表的列数。金额中带逗号时须加引号。</translation>
    </message>
    <message>
        <source>It is not known what the meter held at the beginning or the end of the month. Enter that reading again with the remaining credit.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>不知道电表在月初或月末的剩余量。请连同剩余量重新录入该次抄表。</translation>
    </message>
    <message>
        <source>The meter&apos;s register has fewer digits than this reading. Check the digits.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该示数的位数超过电表计度器的位数。请核对数字。</translation>
    </message>
    <message>
        <source>The meter was replaced after that day. Read the new one, and enter that for the month.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该日之后电表已更换。请抄录新表，作为该月的示数录入。</translation>
    </message>
    <message>
        <source>This day does not fit the month. A reading is of a day of its month or the next, not to come, and not before the reading of an earlier month.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该日期与月份不符。抄表日须在当月或次月之内，不得是将来的日期，也不得早于前月的抄表日。</translation>
    </message>
    <message>
        <source>The meter cannot take the prices or limits of this tariff. Choose another tariff or another household base.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该电价的价格或档位电量写不进这块表。请改选其他电价或其他家庭基数。</translation>
    </message>
    <message>
        <source>This tariff has time of use. Enter what was metered in each period of the day, not only the total.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该电价为分时电价。请按各时段录入，不能只填总数。</translation>
    </message>
    <message>
        <source>A late-fee rule begins today or later as long as anybody owes something: days gone by keep their rates. Take another day.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>只要还有人欠费，违约金规则只能从今天或以后生效：过去的日子仍按原来的费率。请另选日期。</translation>
    </message>
    <message>
        <source>This day lies more than 30 years back or more than five years ahead. Check its year.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>日期早于 30 年前或晚于 5 年后。请核对年份。</translation>
    </message>
    <message>
        <source>With its late fee, not even a cent of what is owed can be paid with this. Take a larger amount.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>连同违约金，这笔钱连一分欠费也还不了。请多收一些。</translation>
    </message>
    <message>
        <source>The account has not bought so many times. Check the purchase count.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>该户没有购过这么多次电。请核对购电次数。</translation>
    </message>
    <message>
        <source>An earlier row says the same account and month. Keep one of the two.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>前面已有同一户同一月份的行。请只保留其中一行。</translation>
    </message>
    <message>
        <source>The figure has too many decimals: a price takes six at most, a demand in kW four.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>小数位数过多：电价最多六位，需量（kW）最多四位。</translation>
    </message>
    <message>
        <source>Nothing of this charge is owed any more: it is paid or written off. Look at the account again.</source>
        <extracomment>Shown to the operator after a failure: what happened, what to do.</extracomment>
        <translation>这笔欠费已经结清或核销，不再有欠款。请重新查看该客户。</translation>
    </message>
</context>
<context>
    <name>FieldContents</name>
    <message>
        <source>Alarms at</source>
        <extracomment>What a field card carries: the two alarm amounts</extracomment>
        <translation>报警金额</translation>
    </message>
    <message>
        <source>CT × PT</source>
        <extracomment>What a field card carries: the transformers&apos; ratios</extracomment>
        <translation>CT × PT</translation>
    </message>
    <message>
        <source>Prices</source>
        <extracomment>What a field card carries: the prices of a kWh</extracomment>
        <translation>电价</translation>
    </message>
    <message>
        <source>Credit to begin with</source>
        <extracomment>What a field card carries: credit that nobody pays</extracomment>
        <translation>预置金额</translation>
    </message>
    <message>
        <source>Overdraft limit</source>
        <extracomment>What a field card carries: how far the meter may be overdrawn, in its own unit</extracomment>
        <translation>透支限额</translation>
    </message>
    <message>
        <source>Hoarding limit</source>
        <extracomment>What a field card carries: the most that the meter may hold, in its own unit</extracomment>
        <translation>囤积限额</translation>
    </message>
    <message>
        <source>Switch closes above</source>
        <extracomment>What a field card carries: after an overdraft the switch closes above this credit</extracomment>
        <translation>合闸允许金额</translation>
    </message>
    <message>
        <source>Meter number</source>
        <extracomment>What a field card carries: the number that a meter gets</extracomment>
        <translation>表号</translation>
    </message>
    <message>
        <source>opens</source>
        <extracomment>What a relay-test card does with the switch</extracomment>
        <translation>断开</translation>
    </message>
    <message>
        <source>closes</source>
        <extracomment>What a relay-test card does with the switch</extracomment>
        <translation>合上</translation>
    </message>
    <message>
        <source>The switch</source>
        <extracomment>What a field card carries: what the switch does</extracomment>
        <translation>开关</translation>
    </message>
    <message>
        <source>nobody of this station</source>
        <extracomment>What an operator card carries, when its holder may not sign in here</extracomment>
        <translation>非本站人员</translation>
    </message>
    <message>
        <source>Holder</source>
        <extracomment>What a field card carries: who carries it</extracomment>
        <translation>持卡人</translation>
    </message>
    <message>
        <source>Area</source>
        <extracomment>What a field card carries: the area whose meters obey it</extracomment>
        <translation>区域码</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>What a field card carries. %1: its first day, %2: its last day.</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>What a field card carries: the days on which meters obey it</extracomment>
        <translation>有效期</translation>
    </message>
</context>
<context>
    <name>FieldDocument</name>
    <message>
        <source>Meter</source>
        <extracomment>Field work, report on paper: label of a meter&apos;s number</extracomment>
        <translation>电表</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Field work, report on paper: label of the customer</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Field work, report on paper: label of the account number</extracomment>
        <translation>户号</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Field work, report on paper: label of the address</extracomment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Findings</source>
        <extracomment>Field work, report on paper: label of what is to be looked at</extracomment>
        <translation>核查结果</translation>
    </message>
    <message>
        <source>Remaining</source>
        <extracomment>Field work, report on paper: label of what a meter holds</extracomment>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>Field work, report on paper: label of the purchase count of a meter</extracomment>
        <translation>次数</translation>
    </message>
    <message>
        <source>Report of a check card</source>
        <extracomment>Field work: title of the report on paper</extracomment>
        <translation>检查卡回读报告</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <extracomment>Mark on a report of a demo station</extracomment>
        <translation>演示</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Field work, report on paper: label of the check card&apos;s serial number</extracomment>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Read back</source>
        <extracomment>Field work, report on paper: label of the day on which it was read back</extracomment>
        <translation>回读</translation>
    </message>
    <message>
        <source>In all</source>
        <extracomment>Field work, report on paper: label of how many meters there are</extracomment>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>FieldEntries</name>
    <message>
        <source>Tariff</source>
        <extracomment>Form of a field card: label of the tariff that a new meter begins with</extracomment>
        <translation>电价</translation>
    </message>
    <message>
        <source>Kind of meter</source>
        <extracomment>Form of a field card: label of what the meter counts down, money or energy</extracomment>
        <translation>电表类型</translation>
    </message>
    <message>
        <source>Credit to begin with</source>
        <extracomment>Form of a field card: label of the credit that nobody pays, in yuan or kWh</extracomment>
        <translation>预置金额</translation>
    </message>
    <message>
        <source>Alarm 1 at</source>
        <extracomment>Form of a field card: label of the first, higher alarm amount</extracomment>
        <translation>报警金额 1</translation>
    </message>
    <message>
        <source>Alarm 2 at</source>
        <extracomment>Form of a field card: label of the second, lower alarm amount</extracomment>
        <translation>报警金额 2</translation>
    </message>
    <message>
        <source>CT ratio</source>
        <extracomment>Form of a field card: label of the current transformers&apos; ratio</extracomment>
        <translation>CT 变比</translation>
    </message>
    <message>
        <source>PT ratio</source>
        <extracomment>Form of a field card: label of the voltage transformers&apos; ratio</extracomment>
        <translation>PT 变比</translation>
    </message>
    <message>
        <source>Overdraft limit</source>
        <extracomment>Form of a field card: label of how far a meter may be overdrawn, in yuan or kWh</extracomment>
        <translation>透支限额</translation>
    </message>
    <message>
        <source>Hoarding limit (0: none)</source>
        <extracomment>Form of a field card: label of the most that a meter may hold, in yuan or kWh</extracomment>
        <translation>囤积限额（0：不限）</translation>
    </message>
    <message>
        <source>Switch closes above</source>
        <extracomment>Form of a field card: label of the credit above which the switch closes again</extracomment>
        <translation>合闸允许金额</translation>
    </message>
    <message>
        <source>Meter number</source>
        <extracomment>Form of a field card: label of the number that a meter gets</extracomment>
        <translation>表号</translation>
    </message>
    <message>
        <source>The switch</source>
        <extracomment>Form of a field card: label of what the switch shall do</extracomment>
        <translation>开关</translation>
    </message>
    <message>
        <source>Holder</source>
        <extracomment>Form of a field card: label of who carries an operator card</extracomment>
        <translation>持卡人</translation>
    </message>
    <message>
        <source>Valid from</source>
        <extracomment>Form of a field card: label of its first day, as year-month-day</extracomment>
        <translation>有效期自</translation>
    </message>
    <message>
        <source>Valid to</source>
        <extracomment>Form of a field card: label of its last day, as year-month-day</extracomment>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Second person&apos;s login</source>
        <extracomment>Form of a field card: label of the login of the second person who agrees</extracomment>
        <translation>授权人登录名</translation>
    </message>
    <message>
        <source>Second person&apos;s password</source>
        <extracomment>Form of a field card: label of the password of the second person who agrees</extracomment>
        <translation>授权人密码</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Form of a field card: an operator. %1: name, %2: login.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>opens: the supply is cut</source>
        <extracomment>Form of a relay-test card: the switch cuts the supply</extracomment>
        <translation>断开：停电</translation>
    </message>
    <message>
        <source>closes: the supply is back</source>
        <extracomment>Form of a relay-test card: the switch gives the supply again</extracomment>
        <translation>合上：恢复供电</translation>
    </message>
</context>
<context>
    <name>FieldFormWords</name>
    <message>
        <source>Reading the card…</source>
        <extracomment>Field work, while the card on the reader is read</extracomment>
        <translation>正在读卡…</translation>
    </message>
    <message>
        <source>The card on the reader is a field card already.</source>
        <extracomment>Field work: a blank card is needed, and a field card is on the reader</extracomment>
        <translation>读卡器上已是一张现场卡。</translation>
    </message>
    <message>
        <source>The last day must be today or later, and not before the first.</source>
        <extracomment>Form of a field card: its last day is before its first one, or over</extracomment>
        <translation>截止日不能早于今天，也不能早于起始日。</translation>
    </message>
    <message numerus="yes">
        <source>Meters of area %1, and meters without one, obey it from %2 to %3, %n day(s), by their own clocks.</source>
        <extracomment>Form of a field card. %1: area, %2: first day, %3: last day, %n: how many days.</extracomment>
        <translation>
            <numerusform>区域 %1 的电表和未设区域的电表，按电表时钟在 %2 至 %3（%n 天）内执行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody pays for the credit on this card.</source>
        <extracomment>Form of a preset card with credit</extracomment>
        <translation>此卡的预置金额无人付款。</translation>
    </message>
    <message>
        <source>Every new meter that takes it begins with as much: a second person has to agree.</source>
        <extracomment>Form of a preset card with credit, below the sentence about the credit</extracomment>
        <translation>每块接受此卡的新表都得到这笔金额，须由第二人授权。</translation>
    </message>
    <message>
        <source>Write the %1</source>
        <extracomment>Form of a field card: button that writes it. %1: kind of card.</extracomment>
        <translation>写入%1</translation>
    </message>
    <message>
        <source>Next card   Enter</source>
        <extracomment>Field work, at the end: button that goes on to the next card; Enter presses it</extracomment>
        <translation>下一张卡   Enter</translation>
    </message>
    <message>
        <source>The card is blank</source>
        <extracomment>Field work: a field card was made blank</extracomment>
        <translation>卡已清空</translation>
    </message>
    <message>
        <source>It can become a customer&apos;s card or another field card.</source>
        <extracomment>Field work, below &quot;The card is blank&quot;</extracomment>
        <translation>可再制作用户卡或其他现场卡。</translation>
    </message>
    <message>
        <source>%1 written</source>
        <extracomment>Field work: a field card was written. %1: kind of card.</extracomment>
        <translation>%1已写好</translation>
    </message>
    <message>
        <source>Make this card blank?</source>
        <extracomment>Title of the question before a field card is made blank</extracomment>
        <translation>清空这张卡？</translation>
    </message>
    <message>
        <source>What the card says is gone. Meters no longer obey it.</source>
        <extracomment>Question before a field card is made blank</extracomment>
        <translation>卡内指令将清除，电表不再执行。</translation>
    </message>
    <message numerus="yes">
        <source>The figures of %n meter(s) on it are lost. To keep them, read the card back first.</source>
        <extracomment>Question before a check card is made blank. %n: how many meters are on it.</extracomment>
        <translation>
            <numerusform>卡上 %n 块表的数据将丢失。要保留数据，请先回读。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make it blank</source>
        <extracomment>Button that makes a field card blank</extracomment>
        <translation>清空</translation>
    </message>
    <message numerus="yes">
        <source>Lose %n record(s)</source>
        <extracomment>Button that makes a check card blank with all that it has collected. %n: meters.</extracomment>
        <translation>
            <numerusform>丢弃 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <extracomment>Button that leaves a field card as it is</extracomment>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>FieldPage</name>
    <message>
        <source>Reading the card…</source>
        <extracomment>Field work, while the card on the reader is read</extracomment>
        <translation>正在读卡…</translation>
    </message>
    <message>
        <source>This is a customer&apos;s card</source>
        <extracomment>Field work: the card on the reader is a customer&apos;s</extracomment>
        <translation>这是用户卡</translation>
    </message>
    <message>
        <source>Nothing is done with it here. Its account is on page F5.</source>
        <extracomment>Field work, below &quot;This is a customer&apos;s card&quot;; F5 is a key</extracomment>
        <translation>此页不处理用户卡，请到 F5 查看该户。</translation>
    </message>
    <message>
        <source>Put a blank card or a field card on the reader</source>
        <extracomment>Field work, when no card is on the reader: what to do next</extracomment>
        <translation>请放上空白卡或现场卡</translation>
    </message>
    <message>
        <source>A blank card becomes a field card; a check card is read back and compared with the books.</source>
        <extracomment>Field work, below &quot;Put a blank card or a field card on the reader&quot;</extracomment>
        <translation>空白卡可制作现场卡；检查卡回读后与账簿核对。</translation>
    </message>
    <message>
        <source>Blank card</source>
        <extracomment>Field work: title of the card on the reader</extracomment>
        <translation>空白卡</translation>
    </message>
    <message>
        <source>Collected</source>
        <extracomment>Field work: label of how many meters are on a check card</extracomment>
        <translation>采集</translation>
    </message>
    <message>
        <source>%1 of %2 meters</source>
        <extracomment>Field work: how many meters are on a check card. %1: now, %2: at most.</extracomment>
        <translation>%1 / %2 块表</translation>
    </message>
    <message>
        <source>Not readable</source>
        <extracomment>Field work: label of how many records of a check card cannot be read</extracomment>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Field work: label of the card&apos;s serial number</extracomment>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Last meter</source>
        <extracomment>Field work: label of the number of the meter that obeyed the card last</extracomment>
        <translation>最近的电表</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>Field work: label of when the last meter obeyed the card</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>It can become a field card of area %1. Choose which; nothing is written before you have seen what it will do.</source>
        <extracomment>Field work: about the blank card on the reader</extracomment>
        <translation>可制作区域 %1 的现场卡。请选择卡种；写卡前会先说明其作用。</translation>
    </message>
    <message>
        <source>Read back</source>
        <extracomment>Field work: what can be done with a check card</extracomment>
        <translation>回读</translation>
    </message>
    <message>
        <source>keeps what it collected, compares, and empties the card</source>
        <extracomment>Field work: one line about &quot;Read back&quot;</extracomment>
        <translation>保存采集数据，与账簿核对，并清空记录</translation>
    </message>
    <message>
        <source>Make blank</source>
        <extracomment>Field work: what can be done with a field card</extracomment>
        <translation>清空卡</translation>
    </message>
    <message>
        <source>what it says and what it collected is gone</source>
        <extracomment>Field work: one line about &quot;Make blank&quot;</extracomment>
        <translation>卡内指令和采集数据将清除</translation>
    </message>
    <message>
        <source>Last report</source>
        <extracomment>Field work: shows once more what a check card brought back</extracomment>
        <translation>上次报告</translation>
    </message>
    <message>
        <source>of the check card that was read back last</source>
        <extracomment>Field work: one line about &quot;Last report&quot;</extracomment>
        <translation>最近一次回读的检查卡</translation>
    </message>
</context>
<context>
    <name>FieldReport</name>
    <message>
        <source>Check card %1</source>
        <extracomment>Field work: title of what a check card brought back. %1: the card&apos;s serial number.</extracomment>
        <translation>检查卡 %1</translation>
    </message>
    <message>
        <source>Everything is kept, but the records stand on the card still.</source>
        <extracomment>Field work: the report is complete, but its card could not be emptied</extracomment>
        <translation>数据已全部保存，但记录仍在卡上。</translation>
    </message>
    <message>
        <source>Read it back once more: nothing is kept twice.</source>
        <extracomment>Field work, below &quot;… stand on the card still&quot;; nothing is kept twice</extracomment>
        <translation>请再回读一次，数据不会重复保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read.</source>
        <extracomment>Field work: records on a check card that cannot be read. %n: how many.</extracomment>
        <translation>
            <numerusform>有 %n 条记录无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was read and kept; the card is empty again.</source>
        <extracomment>Field work: a check card was read back</extracomment>
        <translation>数据已全部读出并保存，卡内记录已清空。</translation>
    </message>
    <message numerus="yes">
        <source>%n meter(s)</source>
        <extracomment>Field work, foot of the report. %n: how many meters were collected.</extracomment>
        <translation>
            <numerusform>%n 块表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with findings</source>
        <extracomment>Field work, foot of the report. %n: how many meters have something to look at.</extracomment>
        <translation>
            <numerusform>%n 块有异常</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 used</source>
        <extracomment>Field work, foot of the report. %1: energy that all of them used since the last time.</extracomment>
        <translation>共用 %1</translation>
    </message>
    <message>
        <source>in order</source>
        <extracomment>Field work: an inspected meter is as it should be</extracomment>
        <translation>正常</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>Between two findings of one meter</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>Meter %1</source>
        <extracomment>Field work: title of what is known of an inspected meter. %1: meter number.</extracomment>
        <translation>电表 %1</translation>
    </message>
    <message>
        <source>Meter %1  ·  %2  ·  %3</source>
        <extracomment>Field work: title of what is known of an inspected meter. %1: meter number, %2: customer, %3: address.</extracomment>
        <translation>电表 %1  ·  %2  ·  %3</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>State of a meter&apos;s switch</extracomment>
        <translation>合上</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>State of a meter&apos;s switch</extracomment>
        <translation>断开</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Field work: label of how far a meter is in its commissioning</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Switch</source>
        <extracomment>Field work: label of a meter&apos;s switch, open or closed</extracomment>
        <translation>开关</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Field work: an error word that a meter has shown. %1: the word, %2: what it means.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Collected</source>
        <extracomment>Field work: label of when a meter left its figures, by its own clock</extracomment>
        <translation>采集</translation>
    </message>
    <message>
        <source>Register</source>
        <extracomment>Field work: label of a meter&apos;s energy register</extracomment>
        <translation>表码</translation>
    </message>
    <message>
        <source>This period</source>
        <extracomment>Field work: label of the energy of the ladder period that runs</extracomment>
        <translation>本周期用电</translation>
    </message>
    <message>
        <source>Last period</source>
        <extracomment>Field work: label of the energy of the ladder period before</extracomment>
        <translation>上周期用电</translation>
    </message>
    <message>
        <source>Not in the meter yet</source>
        <extracomment>Field work: label of what was sold and is not in the meter yet</extracomment>
        <translation>尚未入表</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <extracomment>Field work: label of when the customer bought last</extracomment>
        <translation>上次购电</translation>
    </message>
    <message>
        <source>Saving the report…</source>
        <extracomment>Field work, while a report is written to a file</extracomment>
        <translation>正在保存报告…</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <extracomment>Field work: a report was written to a file. %1: where.</extracomment>
        <translation>已存为 %1</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>Preset card</source>
        <extracomment>Kind of a field card: gives a new meter its parameters.</extracomment>
        <translation>预置卡</translation>
    </message>
    <message>
        <source>Check card</source>
        <extracomment>Kind of a field card: collects what meters say.</extracomment>
        <translation>检查卡</translation>
    </message>
    <message>
        <source>Reset card</source>
        <extracomment>Kind of a field card.</extracomment>
        <translation>复位卡</translation>
    </message>
    <message>
        <source>Clear card</source>
        <extracomment>Kind of a field card: clears a meter that was reset.</extracomment>
        <translation>清零卡</translation>
    </message>
    <message>
        <source>Parameter card</source>
        <extracomment>Kind of a field card: sets a meter&apos;s parameters.</extracomment>
        <translation>参数设置卡</translation>
    </message>
    <message>
        <source>Meter-number card</source>
        <extracomment>Kind of a field card: gives a meter its number.</extracomment>
        <translation>表号设置卡</translation>
    </message>
    <message>
        <source>Relay-test card</source>
        <extracomment>Kind of a field card: works a meter&apos;s switch.</extracomment>
        <translation>继电器测试卡</translation>
    </message>
    <message>
        <source>Operator card</source>
        <extracomment>Kind of a field card: says who its holder is.</extracomment>
        <translation>操作员卡</translation>
    </message>
    <message>
        <source>as from the factory</source>
        <extracomment>How far a meter is in its commissioning.</extracomment>
        <translation>出厂状态</translation>
    </message>
    <message>
        <source>reset</source>
        <extracomment>How far a meter is in its commissioning.</extracomment>
        <translation>已复位</translation>
    </message>
    <message>
        <source>cleared</source>
        <extracomment>How far a meter is in its commissioning.</extracomment>
        <translation>已清零</translation>
    </message>
    <message>
        <source>opened</source>
        <extracomment>How far a meter is in its commissioning.</extracomment>
        <translation>已开户</translation>
    </message>
    <message>
        <source>no account has this meter</source>
        <extracomment>Finding of an inspection.</extracomment>
        <translation>没有户用此表</translation>
    </message>
    <message>
        <source>opened for another account</source>
        <extracomment>Finding of an inspection.</extracomment>
        <translation>已为别的户开通</translation>
    </message>
    <message>
        <source>bound to another card</source>
        <extracomment>Finding of an inspection.</extracomment>
        <translation>绑定了另一张卡</translation>
    </message>
    <message>
        <source>meter reset or cleared, not opened</source>
        <extracomment>Finding of an inspection: the meter should serve a customer.</extracomment>
        <translation>电表已复位或清零，未开户</translation>
    </message>
    <message>
        <source>card not inserted since it was written</source>
        <extracomment>Finding of an inspection.</extracomment>
        <translation>写卡后尚未插表</translation>
    </message>
    <message>
        <source>more purchases than were sold</source>
        <extracomment>Finding of an inspection.</extracomment>
        <translation>购电次数多于售出</translation>
    </message>
    <message>
        <source>credit does not fit the energy used</source>
        <extracomment>Finding of an inspection.</extracomment>
        <translation>余额与用电量不符</translation>
    </message>
    <message>
        <source>register below the last reading</source>
        <extracomment>Finding of an inspection.</extracomment>
        <translation>表码低于上次读数</translation>
    </message>
    <message>
        <source>illegal insertions</source>
        <extracomment>Finding of an inspection.</extracomment>
        <translation>非法插卡</translation>
    </message>
    <message>
        <source>switch open</source>
        <extracomment>Finding of an inspection.</extracomment>
        <translation>开关已断开</translation>
    </message>
    <message>
        <source>other CT or PT than in the books</source>
        <extracomment>Finding of an inspection.</extracomment>
        <translation>CT 或 PT 与账上不同</translation>
    </message>
    <message>
        <source>meter clock wrong</source>
        <extracomment>Finding of an inspection.</extracomment>
        <translation>电表时钟不正确</translation>
    </message>
    <message>
        <source>from before the account&apos;s time</source>
        <extracomment>Finding of an inspection: the record was written before the account had the meter.</extracomment>
        <translation>早于本户使用该电表的时间</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Only a meter as it comes from the factory, before it has its private keys, takes this card.</source>
        <extracomment>What a preset card does at a meter</extracomment>
        <translation>只有出厂状态、尚未下装私钥的电表接受此卡。</translation>
    </message>
    <message>
        <source>It gives the meter this credit, the prices, the alarms and this area; what the meter held before is gone.</source>
        <extracomment>What a preset card does at a meter</extracomment>
        <translation>写入预置金额、电价、报警金额和区域码；电表原有数据将清除。</translation>
    </message>
    <message>
        <source>After it the meter counts as cleared and waits for its keys and an open card.</source>
        <extracomment>What a preset card does at a meter</extracomment>
        <translation>之后电表为已清零状态，等待下装密钥和开户卡。</translation>
    </message>
    <message>
        <source>It ends the customer&apos;s use of the meter at once: the customer&apos;s card no longer works in it.</source>
        <extracomment>What a reset card does at a meter</extracomment>
        <translation>立即终止用户使用：用户卡在此表不再有效。</translation>
    </message>
    <message>
        <source>Parameters and what the meter holds stay until the clear card follows.</source>
        <extracomment>What a reset card does at a meter</extracomment>
        <translation>参数和余额保留，直到插入清零卡。</translation>
    </message>
    <message>
        <source>It clears a meter that was reset: the energy register, the periods, the remaining credit, the purchase count, the customer and his card.</source>
        <extracomment>What a clear card does at a meter</extracomment>
        <translation>清除已复位电表的电量、周期用电、剩余金额、购电次数、客户及其卡。</translation>
    </message>
    <message>
        <source>Parameters stay. Then an open card can open the meter for a customer.</source>
        <extracomment>What a clear card does at a meter</extracomment>
        <translation>参数保留。之后可用开户卡为客户开通。</translation>
    </message>
    <message>
        <source>A meter in a customer&apos;s use refuses it: the reset card comes first.</source>
        <extracomment>What a clear card does at a meter</extracomment>
        <translation>使用中的电表拒绝此卡：须先用复位卡。</translation>
    </message>
    <message numerus="yes">
        <source>Every meter that it is put into leaves its figures on the card, %n at most. Nothing changes in the meters.</source>
        <extracomment>What a check card does at a meter. %n: how many records fit on it.</extracomment>
        <translation>
            <numerusform>插入的每块电表把数据写到卡上，最多 %n 块。电表内容不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back at this page, K reads it and compares every meter with the books.</source>
        <extracomment>What is done with a check card afterwards; K is a key</extracomment>
        <translation>带回本页后，按 K 回读并逐表与账簿核对。</translation>
    </message>
    <message>
        <source>It sets in every meter what is filled in here, and leaves the rest as it is.</source>
        <extracomment>What a parameter card does at a meter</extracomment>
        <translation>只设置此处填写的参数，其余不变。</translation>
    </message>
    <message>
        <source>It gives this number to the first meter that it is put into. A second meter refuses the card.</source>
        <extracomment>What a meter-number card does at a meter</extracomment>
        <translation>给第一块插入的电表设置此表号；第二块表拒绝此卡。</translation>
    </message>
    <message>
        <source>A meter in a customer&apos;s use refuses it.</source>
        <extracomment>What a meter-number card does at a meter</extracomment>
        <translation>使用中的电表拒绝此卡。</translation>
    </message>
    <message>
        <source>It works the meter&apos;s switch at once.</source>
        <extracomment>What a relay-test card does at a meter</extracomment>
        <translation>立即操作电表开关。</translation>
    </message>
    <message>
        <source>An overdrawn meter does not close its switch.</source>
        <extracomment>What a relay-test card does at a meter</extracomment>
        <translation>透支的电表不合闸。</translation>
    </message>
    <message>
        <source>It says who its holder is. No meter takes it.</source>
        <extracomment>What an operator card is for</extracomment>
        <translation>标明持卡人身份，电表不接受。</translation>
    </message>
    <message>
        <source>gives a new meter its parameters and its area</source>
        <extracomment>One line about a kind of field card</extracomment>
        <translation>给新表写入参数和区域码</translation>
    </message>
    <message>
        <source>collects the figures of many meters</source>
        <extracomment>One line about a kind of field card</extracomment>
        <translation>采集多块电表的数据</translation>
    </message>
    <message>
        <source>ends a customer&apos;s use of a meter</source>
        <extracomment>One line about a kind of field card</extracomment>
        <translation>终止用户对电表的使用</translation>
    </message>
    <message>
        <source>clears a meter after the reset card</source>
        <extracomment>One line about a kind of field card</extracomment>
        <translation>复位后给电表清零</translation>
    </message>
    <message>
        <source>sets alarms, ratios or limits</source>
        <extracomment>One line about a kind of field card</extracomment>
        <translation>设置报警、变比或限额</translation>
    </message>
    <message>
        <source>gives one meter its number</source>
        <extracomment>One line about a kind of field card</extracomment>
        <translation>给一块电表设置表号</translation>
    </message>
    <message>
        <source>opens or closes the switch</source>
        <extracomment>One line about a kind of field card</extracomment>
        <translation>断开或合上开关</translation>
    </message>
    <message>
        <source>says who its holder is</source>
        <extracomment>One line about a kind of field card</extracomment>
        <translation>标明持卡人身份</translation>
    </message>
    <message>
        <source>Hold it to the new meter until the display shows END. The open card comes after the meter has its keys.</source>
        <extracomment>What to do with a preset card that was just written</extracomment>
        <translation>插入新表，直到显示 END。下装密钥后再用开户卡。</translation>
    </message>
    <message>
        <source>Put it into one meter after the other, then bring it back here.</source>
        <extracomment>What to do with a check card that was just written</extracomment>
        <translation>依次插入各电表，然后带回本站。</translation>
    </message>
    <message>
        <source>Hold it to the meter, press read, then programme, until the display shows END. The clear card is next.</source>
        <extracomment>What to do with a reset card that was just written</extracomment>
        <translation>插入电表，先按读卡键再按编程键，直到显示 END。下一步用清零卡。</translation>
    </message>
    <message>
        <source>Put it into the meter after the reset card. The open card is next.</source>
        <extracomment>What to do with a clear card that was just written</extracomment>
        <translation>在复位卡之后插入电表。下一步用开户卡。</translation>
    </message>
    <message>
        <source>Put it into the meter until the display shows END.</source>
        <extracomment>What to do with a field card that was just written</extracomment>
        <translation>插入电表，直到显示 END。</translation>
    </message>
    <message>
        <source>Hand it to its holder, and to nobody else.</source>
        <extracomment>What to do with an operator card that was just written</extracomment>
        <translation>只交给持卡人本人。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>No account here has this meter. It says that it serves account %1.</source>
        <extracomment>Finding of an inspection. %1: account number that the meter carries.</extracomment>
        <translation>本站没有户用此表。电表内的户号为 %1。</translation>
    </message>
    <message>
        <source>No account here has this meter. Its state: %1.</source>
        <extracomment>Finding of an inspection. %1: how far the meter is in its commissioning.</extracomment>
        <translation>本站没有户用此表。电表状态：%1。</translation>
    </message>
    <message>
        <source>The meter was opened for account %1; the books say %2.</source>
        <extracomment>Finding of an inspection. %1 and %2: account numbers.</extracomment>
        <translation>电表已为户 %1 开通，账上为 %2。</translation>
    </message>
    <message>
        <source>The meter is bound to card %1, which is not the account&apos;s current one. An old card may have bound it again: reissue the card.</source>
        <extracomment>Finding of an inspection. %1: card&apos;s serial number.</extracomment>
        <translation>电表绑定的卡 %1 不是该户的现用卡，可能被旧卡重新绑定：请补卡。</translation>
    </message>
    <message>
        <source>The account has bought, but the meter is not opened for anybody. It was reset or cleared.</source>
        <extracomment>Finding of an inspection of a meter that should serve a customer</extracomment>
        <translation>该户已购电，但电表未开户：曾被复位或清零。</translation>
    </message>
    <message>
        <source>The meter reckons with CT × PT = %1; the books say %2.</source>
        <extracomment>Finding of an inspection. %1: ratios in the meter, %2: in the books, both &quot;CT × PT&quot;.</extracomment>
        <translation>电表按 CT × PT = %1 计算，账上为 %2。</translation>
    </message>
    <message>
        <source>The customer&apos;s new card carries no purchase and has not been inserted yet.</source>
        <extracomment>Finding of an inspection: a card that replaces another, and carries nothing new.</extracomment>
        <translation>用户的新卡未带购电，尚未插表。</translation>
    </message>
    <message>
        <source>A purchase is not in the meter: %1 wait on the customer&apos;s card. It has not been inserted.</source>
        <extracomment>Finding of an inspection. %1: amount or kWh that the meter has not taken.</extracomment>
        <translation>有购电未入表：%1 仍在用户卡上，尚未插表。</translation>
    </message>
    <message>
        <source>The register stands at %1, below the reading of %2. The meter was cleared, exchanged or tampered with.</source>
        <extracomment>Finding of an inspection. %1: the register now, %2: when it was read last.</extracomment>
        <translation>表码 %1，低于 %2 的读数。电表曾被清零、更换或改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n illegal insertion(s): cards that the meter does not know were put in.</source>
        <extracomment>Finding of an inspection. %n: how many foreign or damaged cards the meter has met.</extracomment>
        <translation>
            <numerusform>非法插卡 %n 次：曾插入电表不认识的卡。</numerusform>
        </translation>
    </message>
    <message>
        <source>The switch is open: no supply. The meter holds %1.</source>
        <extracomment>Finding of an inspection. %1: what the meter holds.</extracomment>
        <translation>开关已断开，无供电。电表剩余 %1。</translation>
    </message>
    <message>
        <source>The figures are from before the meter became this account&apos;s: nothing was compared.</source>
        <extracomment>Finding of an inspection</extracomment>
        <translation>数据早于此表归该户之时，未作核对。</translation>
    </message>
    <message>
        <source>The meter&apos;s clock is wrong (%1): prices may change on the wrong day.</source>
        <extracomment>Finding of an inspection. %1: the meter&apos;s date and time, or nothing.</extracomment>
        <translation>电表时钟不对（%1），可能在错误的日期切换电价。</translation>
    </message>
    <message>
        <source>The figures are larger than any meter measures. Have the meter looked at.</source>
        <extracomment>Inspection: figures that make no sense</extracomment>
        <translation>数据超出电表量程，请检查电表。</translation>
    </message>
    <message>
        <source>There is no earlier reading of this register. The next check card compares with this one.</source>
        <extracomment>Inspection: the meter&apos;s register was never read before</extracomment>
        <translation>此表码没有更早的读数，下次检查卡将与本次比较。</translation>
    </message>
    <message>
        <source>Since %1, %2 flowed; %3 were put into the meter and %4 were used up. That fits the tariff.</source>
        <extracomment>Inspection. %1: when, %2: energy, %3: what was bought, %4: what left the credit.</extracomment>
        <translation>自 %1 起用电 %2；入表 %3，消耗 %4。与电价相符。</translation>
    </message>
    <message>
        <source>Since %1, %2 flowed; %3 were put into the meter and %4 were used up. That does not fit the tariff: have the meter, its seal and the wiring looked at.</source>
        <extracomment>Inspection. %1: when, %2: energy, %3: what was bought, %4: what left the credit.</extracomment>
        <translation>自 %1 起用电 %2；入表 %3，消耗 %4。与电价不符：请检查电表、封印和接线。</translation>
    </message>
    <message numerus="yes">
        <source>The meter has taken %n purchase(s); the books know %1. Have the card and the meter looked at.</source>
        <extracomment>Finding of an inspection. %n: purchases in the meter, %1: in the books.</extracomment>
        <translation>
            <numerusform>电表已入 %n 次购电，账上只有 %1 次。请检查卡和电表。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeterAdvice</name>
    <message>
        <source>Low voltage</source>
        <extracomment>Error desk, meter error word 1: name of the word</extracomment>
        <translation>电压低</translation>
    </message>
    <message>
        <source>Security module: operation</source>
        <extracomment>Error desk, meter error word 2: name of the word</extracomment>
        <translation>安全模块操作失败</translation>
    </message>
    <message>
        <source>Security module: no start</source>
        <extracomment>Error desk, meter error word 3: name of the word</extracomment>
        <translation>安全模块复位失败</translation>
    </message>
    <message>
        <source>Card does not start</source>
        <extracomment>Error desk, meter error word 4: name of the word</extracomment>
        <translation>卡复位失败</translation>
    </message>
    <message>
        <source>Card not proved</source>
        <extracomment>Error desk, meter error word 5: name of the word</extracomment>
        <translation>内部认证失败</translation>
    </message>
    <message>
        <source>Meter not accepted</source>
        <extracomment>Error desk, meter error word 6: name of the word</extracomment>
        <translation>外部认证失败</translation>
    </message>
    <message>
        <source>Card not issued</source>
        <extracomment>Error desk, meter error word 7: name of the word</extracomment>
        <translation>未发行的卡</translation>
    </message>
    <message>
        <source>Kind of card</source>
        <extracomment>Error desk, meter error word 8: name of the word</extracomment>
        <translation>卡类型不对</translation>
    </message>
    <message>
        <source>Not authorised</source>
        <extracomment>Error desk, meter error word 9: name of the word</extracomment>
        <translation>未授权</translation>
    </message>
    <message>
        <source>MAC wrong</source>
        <extracomment>Error desk, meter error word 10: name of the word</extracomment>
        <translation>MAC 校验错</translation>
    </message>
    <message>
        <source>Another meter</source>
        <extracomment>Error desk, meter error word 11: name of the word</extracomment>
        <translation>表号不符</translation>
    </message>
    <message>
        <source>Another customer</source>
        <extracomment>Error desk, meter error word 12: name of the word</extracomment>
        <translation>客户编号不符</translation>
    </message>
    <message>
        <source>Another card</source>
        <extracomment>Error desk, meter error word 13: name of the word</extracomment>
        <translation>卡序列号不符</translation>
    </message>
    <message>
        <source>Content damaged</source>
        <extracomment>Error desk, meter error word 14: name of the word</extracomment>
        <translation>文件格式错</translation>
    </message>
    <message>
        <source>Purchase card, meter not opened</source>
        <extracomment>Error desk, meter error word 15: name of the word</extracomment>
        <translation>购电卡插入未开户表</translation>
    </message>
    <message>
        <source>Reissued card, meter not opened</source>
        <extracomment>Error desk, meter error word 16: name of the word</extracomment>
        <translation>补卡插入未开户表</translation>
    </message>
    <message>
        <source>Purchase count</source>
        <extracomment>Error desk, meter error word 17: name of the word</extracomment>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Return file not empty</source>
        <extracomment>Error desk, meter error word 18: name of the word</extracomment>
        <translation>返写文件不空</translation>
    </message>
    <message>
        <source>No communication</source>
        <extracomment>Error desk, meter error word 19: name of the word</extracomment>
        <translation>通信失败</translation>
    </message>
    <message>
        <source>Pulled out early</source>
        <extracomment>Error desk, meter error word 20: name of the word</extracomment>
        <translation>提前拔卡</translation>
    </message>
    <message>
        <source>Over the hoarding limit</source>
        <extracomment>Error desk, meter error word 21: name of the word
----------
Error desk: what a meter shows as Err-36</extracomment>
        <translation>超囤积</translation>
    </message>
    <message>
        <source>Content differs</source>
        <extracomment>Error desk, meter error word 22: name of the word
----------
Error desk, meter error word 23: name of the word</extracomment>
        <translation>内容前后不一</translation>
    </message>
    <message>
        <source>The supply at the meter was below three quarters of its nominal voltage, so the meter did not touch the card.</source>
        <extracomment>Error desk, meter error word 1: what the meter met with</extracomment>
        <translation>电表电压低于额定值的四分之三，所以没有处理卡。</translation>
    </message>
    <message>
        <source>The meter&apos;s own security module (ESAM) failed while it worked. The card is not to blame.</source>
        <extracomment>Error desk, meter error word 2: what the meter met with</extracomment>
        <translation>电表自身的安全模块（ESAM）操作失败，与卡无关。</translation>
    </message>
    <message>
        <source>The meter&apos;s own security module (ESAM) did not start. The card is not to blame.</source>
        <extracomment>Error desk, meter error word 3: what the meter met with</extracomment>
        <translation>电表自身的安全模块（ESAM）没有启动，与卡无关。</translation>
    </message>
    <message>
        <source>The meter could not start the card: upside down, dirty, or something metal in the slot.</source>
        <extracomment>Error desk, meter error word 4: what the meter met with</extracomment>
        <translation>电表无法启动卡：卡插反、卡脏，或插口有金属异物。</translation>
    </message>
    <message>
        <source>The card could not prove that it carries this station&apos;s keys: a foreign card, or one with other keys.</source>
        <extracomment>Error desk, meter error word 5: what the meter met with</extracomment>
        <translation>卡不能证明带有本站密钥：外来卡，或密钥不同。</translation>
    </message>
    <message>
        <source>The card did not accept the meter&apos;s proof: the meter carries other keys than the card.</source>
        <extracomment>Error desk, meter error word 6: what the meter met with</extracomment>
        <translation>卡不承认电表：电表与卡的密钥不同。</translation>
    </message>
    <message>
        <source>The card carries no data for a meter.</source>
        <extracomment>Error desk, meter error word 7: what the meter met with</extracomment>
        <translation>卡上没有给电表的数据。</translation>
    </message>
    <message>
        <source>The meter does not take this kind of card: a field card in the wrong state, a blank one, or another application.</source>
        <extracomment>Error desk, meter error word 8: what the meter met with</extracomment>
        <translation>电表不接受此类卡：现场卡用于不当状态、空白卡，或其他用途的卡。</translation>
    </message>
    <message>
        <source>The meter&apos;s keys are not in the state that this card needs: a customer&apos;s card in a meter with factory keys, or a preset card in one with the station&apos;s keys.</source>
        <extracomment>Error desk, meter error word 9: what the meter met with</extracomment>
        <translation>电表的密钥状态不适合此卡：用户卡插入公钥状态的表，或预置卡插入私钥状态的表。</translation>
    </message>
    <message>
        <source>The data did not pass the meter&apos;s check of their origin: a weak contact, or keys of another generation.</source>
        <extracomment>Error desk, meter error word 10: what the meter met with</extracomment>
        <translation>数据未通过电表的来源校验：接触不良，或密钥版本不同。</translation>
    </message>
    <message>
        <source>The card is for another meter. The meter changed nothing, on the card neither.</source>
        <extracomment>Error desk, meter error word 11: what the meter met with</extracomment>
        <translation>这是别的表的卡。电表没有改动任何数据，卡也没有。</translation>
    </message>
    <message>
        <source>The meter is opened for another customer number.</source>
        <extracomment>Error desk, meter error word 12: what the meter met with</extracomment>
        <translation>电表是为别的客户编号开通的。</translation>
    </message>
    <message>
        <source>The meter is bound to another card of this account: this one was replaced, or an old one was used again.</source>
        <extracomment>Error desk, meter error word 13: what the meter met with</extracomment>
        <translation>电表绑定了本户的另一张卡：这张已被补换，或又用了旧卡。</translation>
    </message>
    <message>
        <source>The meter cannot make sense of the card&apos;s content: a write that was torn, damaged data, or ladder data that do not fit.</source>
        <extracomment>Error desk, meter error word 14: what the meter met with</extracomment>
        <translation>电表读不懂卡的内容：写卡中断、数据损坏，或阶梯数据不合。</translation>
    </message>
    <message>
        <source>A purchase card was put into a meter that was never opened, or was cleared since.</source>
        <extracomment>Error desk, meter error word 15: what the meter met with</extracomment>
        <translation>购电卡插入了未开户或已清零的表。</translation>
    </message>
    <message>
        <source>A reissued card was put into a meter that was never opened.</source>
        <extracomment>Error desk, meter error word 16: what the meter met with</extracomment>
        <translation>补的卡插入了未开户的表。</translation>
    </message>
    <message>
        <source>The card&apos;s purchase count is two or more above the meter&apos;s: a purchase in between never reached it.</source>
        <extracomment>Error desk, meter error word 17: what the meter met with</extracomment>
        <translation>卡的购电次数比电表大二或更多：中间有购电没到表里。</translation>
    </message>
    <message>
        <source>The card carries the next purchase, but a meter&apos;s answer still stands on it, so the purchase was not taken.</source>
        <extracomment>Error desk, meter error word 18: what the meter met with</extracomment>
        <translation>卡上是下一次购电，但仍留有电表的返写，所以未被收取。</translation>
    </message>
    <message>
        <source>The contact was lost while the card was read.</source>
        <extracomment>Error desk, meter error word 19: what the meter met with</extracomment>
        <translation>读卡时接触中断。</translation>
    </message>
    <message>
        <source>The card was pulled out before the meter was done. The money may be in the meter all the same.</source>
        <extracomment>Error desk, meter error word 20: what the meter met with</extracomment>
        <translation>电表处理完之前卡被拔出。金额可能已经入表。</translation>
    </message>
    <message>
        <source>Remaining and purchase together are more than the meter may hold. The purchase stays on the card.</source>
        <extracomment>Error desk, meter error word 21: what the meter met with</extracomment>
        <translation>剩余加购电超过电表允许的囤积限额。购电仍在卡上。</translation>
    </message>
    <message>
        <source>The content read plainly and the content read with its MAC were not the same: a weak contact, or a card that was tampered with.</source>
        <extracomment>Error desk, meter error word 22: what the meter met with
----------
Error desk, meter error word 23: what the meter met with</extracomment>
        <translation>明文读出与带 MAC 读出的内容不同：接触不良，或卡被动过手脚。</translation>
    </message>
    <message>
        <source>Nothing is lost. Have the customer try again when the supply is normal; if it stays low, open a fault ticket.</source>
        <extracomment>Error desk, meter error word 1: what to do at the counter</extracomment>
        <translation>没有损失。请客户在电压正常后再试；如一直偏低，开故障工单。</translation>
    </message>
    <message>
        <source>Have the customer try once more. If it comes again, open a fault ticket: the meter must be looked at.</source>
        <extracomment>Error desk, meter error word 2: what to do at the counter</extracomment>
        <translation>请客户再试一次。如再出现，开故障工单，须检查电表。</translation>
    </message>
    <message>
        <source>Open a fault ticket: the meter must be looked at. The purchase stays on the card.</source>
        <extracomment>Error desk, meter error word 3: what to do at the counter</extracomment>
        <translation>开故障工单，须检查电表。购电仍在卡上。</translation>
    </message>
    <message>
        <source>Clean the contacts and put it in the right way round. Put the card on the reader here: if it reads well, the slot of the meter is at fault; if it does not, reissue the card.</source>
        <extracomment>Error desk, meter error word 4: what to do at the counter</extracomment>
        <translation>擦净触点，按正确方向插入。把卡放在这里的读卡器上：能读，则是电表插口的问题；不能读，则补卡。</translation>
    </message>
    <message>
        <source>Put the card on the reader. If it is not ours, find the customer&apos;s right card; if it is, its keys are wrong: reissue it.</source>
        <extracomment>Error desk, meter error word 5: what to do at the counter</extracomment>
        <translation>请放卡。不是本站的卡，请客户找出正确的卡；是本站的卡，则密钥不对，请补卡。</translation>
    </message>
    <message>
        <source>Put the card on the reader. If it reads well here, the meter was not commissioned with this station&apos;s keys: open a fault ticket. A card that was refused three times locks itself: then reissue it.</source>
        <extracomment>Error desk, meter error word 6: what to do at the counter</extracomment>
        <translation>请放卡。在这里能读，说明电表没有用本站密钥投运：开故障工单。卡被拒三次会锁死，须补卡。</translation>
    </message>
    <message>
        <source>Put the card on the reader. If it is blank, it was never issued or was cleared: reissue it, or sell if the account has no card yet.</source>
        <extracomment>Error desk, meter error word 7: what to do at the counter</extracomment>
        <translation>请放卡。如是空白卡，说明未发行或已清卡：请补卡；此户还没有卡的，请售电发卡。</translation>
    </message>
    <message>
        <source>Put the card on the reader: the station says what it is. Give the customer back his own card, or reissue it.</source>
        <extracomment>Error desk, meter error word 8: what to do at the counter</extracomment>
        <translation>请放卡，本站会说明是什么卡。把客户自己的卡交给他，或补卡。</translation>
    </message>
    <message>
        <source>Open a fault ticket: the meter has to be commissioned, or was commissioned twice.</source>
        <extracomment>Error desk, meter error word 9: what to do at the counter</extracomment>
        <translation>开故障工单：电表需要投运，或重复投运了。</translation>
    </message>
    <message>
        <source>Have the customer try once more. If it comes again, put the card on the reader and reissue it.</source>
        <extracomment>Error desk, meter error word 10: what to do at the counter</extracomment>
        <translation>请客户再试一次。如再出现，请放卡并补卡。</translation>
    </message>
    <message>
        <source>Compare the meter number with the account&apos;s. If the meter was replaced, the account needs a meter replacement here; if the customer has two meters, he took the wrong card.</source>
        <extracomment>Error desk, meter error word 11: what to do at the counter</extracomment>
        <translation>核对表号与本户的表号。电表换过的，须在此做换表；客户有两块表的，是拿错了卡。</translation>
    </message>
    <message>
        <source>Find whose card it is by putting it on the reader. If the account is the meter&apos;s, the meter was not cleared between two customers: open a fault ticket for a reset and clear card, then an open card.</source>
        <extracomment>Error desk, meter error word 12: what to do at the counter</extracomment>
        <translation>请放卡查明是谁的卡。如此户就是这块表的，说明换客户时表没有清零：开故障工单，用复位卡、清零卡，再用开户卡。</translation>
    </message>
    <message>
        <source>Put the card on the reader. If it is the account&apos;s current one, an old open or reissue card has bound the meter again: reissue the card, and clear the old one. If it is an old one, clear it and hand out the current one.</source>
        <extracomment>Error desk, meter error word 13: what to do at the counter</extracomment>
        <translation>请放卡。如是本户的现用卡，说明旧的开户卡或补卡又绑定了电表：请补卡，并清掉旧卡。如是旧卡，请清卡，让客户用现用卡。</translation>
    </message>
    <message>
        <source>Put the card on the reader: a sale in doubt settles itself, a torn card is written back. If it is damaged for good, reissue it.</source>
        <extracomment>Error desk, meter error word 14: what to do at the counter</extracomment>
        <translation>请放卡：未决的售电会自动处理，写断的卡会写回。确已损坏的，请补卡。</translation>
    </message>
    <message>
        <source>If the meter is new, the card of the first purchase must go in first. If the meter was cleared or exchanged, do a meter replacement, which writes an open card.</source>
        <extracomment>Error desk, meter error word 15: what to do at the counter</extracomment>
        <translation>新表须先插首次购电的卡。电表清零或换过的，请做换表，会写开户卡。</translation>
    </message>
    <message>
        <source>If the first purchase was never in the meter, reissue the card: the station then writes an open card. If the meter was exchanged, do a meter replacement.</source>
        <extracomment>Error desk, meter error word 16: what to do at the counter</extracomment>
        <translation>首次购电从未插表的，请补卡：本站会写成开户卡。电表换过的，请做换表。</translation>
    </message>
    <message>
        <source>Put the card on the reader and repair it: what the meter never took is written again under the count that it takes next, at no charge.</source>
        <extracomment>Error desk, meter error word 17: what to do at the counter</extracomment>
        <translation>请放卡并修复：电表没收到的按它的下一次数免费重写。</translation>
    </message>
    <message>
        <source>Put the card on the reader and repair it: the purchase is written again, at no charge.</source>
        <extracomment>Error desk, meter error word 18: what to do at the counter</extracomment>
        <translation>请放卡并修复：购电免费重写。</translation>
    </message>
    <message>
        <source>Clean the card&apos;s contacts and have the customer try again. If it comes with other cards too, open a fault ticket for the slot.</source>
        <extracomment>Error desk, meter error word 19: what to do at the counter</extracomment>
        <translation>擦净卡的触点，请客户再试。别的卡也这样的，为插口开故障工单。</translation>
    </message>
    <message>
        <source>Have the customer put it in again and leave it for three seconds. A credit is never lost by it: the meter takes the purchase once. An empty return file proves nothing.</source>
        <extracomment>Error desk, meter error word 20: what to do at the counter</extracomment>
        <translation>请客户再插一次，停留三秒。不会因此丢失：电表对一次购电只记一次。返写文件为空不能证明什么。</translation>
    </message>
    <message>
        <source>Have the customer use energy and put the card in again later. If he cannot wait, reverse the sale and sell less.</source>
        <extracomment>Error desk, meter error word 21: what to do at the counter</extracomment>
        <translation>请客户用电后再插卡。不能等的，冲正后少售一些。</translation>
    </message>
    <message>
        <source>Clean the card and try again. If it comes again, put it on the reader and reissue it.</source>
        <extracomment>Error desk, meter error word 22: what to do at the counter
----------
Error desk, meter error word 23: what to do at the counter</extracomment>
        <translation>擦净卡再试。如再出现，请放卡并补卡。</translation>
    </message>
    <message>
        <source>At one maker this counts as an illegal insertion.</source>
        <extracomment>Error desk, meter error word 4: where makers differ
----------
Error desk, meter error word 6: where makers differ
----------
Error desk, meter error word 9: where makers differ
----------
Error desk, meter error word 10: where makers differ</extracomment>
        <translation>有一家的电表记为非法插卡。</translation>
    </message>
    <message>
        <source>Counts as an illegal insertion at both makers.</source>
        <extracomment>Error desk, meter error word 5: where makers differ</extracomment>
        <translation>两家的电表都记为非法插卡。</translation>
    </message>
    <message>
        <source>A card whose content does not begin as it must gives 14 at one maker and 08 at another. One maker shows 08 before 11 for a wrong sub-type.</source>
        <extracomment>Error desk, meter error word 8: where makers differ</extracomment>
        <translation>首字节不对的卡，一家显示 14，另一家显示 08。子类型不对时，有一家先显示 08 而不是 11。</translation>
    </message>
    <message>
        <source>One maker compares the customer number only when it opens the meter.</source>
        <extracomment>Error desk, meter error word 12: where makers differ</extracomment>
        <translation>有一家只在开户时核对客户编号。</translation>
    </message>
    <message>
        <source>A lost open or reissue card can bind the meter again at every maker; a lost purchase card cannot.</source>
        <extracomment>Error desk, meter error word 13: where makers differ</extracomment>
        <translation>挂失的开户卡或补卡在各家电表上都能重新绑定；挂失的购电卡不能。</translation>
    </message>
    <message>
        <source>One maker checks the ladder data and refuses them; another checks nothing. A wrong first byte gives 14 at one maker and 08 at another.</source>
        <extracomment>Error desk, meter error word 14: where makers differ</extracomment>
        <translation>有一家检查并拒绝阶梯数据，另一家不检查。首字节不对，一家显示 14，另一家显示 08。</translation>
    </message>
    <message>
        <source>After a power cut in the middle of a credit one maker loses the amount: compare the remaining before and after; if it did not rise, note the reading and correct the sale.</source>
        <extracomment>Error desk, meter error word 20: where makers differ</extracomment>
        <translation>记入时停电，有一家会丢失金额：比较前后的剩余；没有增加的，录入读数并更正该售电。</translation>
    </message>
    <message>
        <source>When the meter is overdrawn, one maker counts the remaining as nothing, another subtracts the debt.</source>
        <extracomment>Error desk, meter error word 21: where makers differ</extracomment>
        <translation>电表透支时，一家把剩余当作零，另一家减去透支。</translation>
    </message>
    <message>
        <source>Only one maker shows this word.</source>
        <extracomment>Error desk, meter error word 22: where makers differ
----------
Error desk, meter error word 23: where makers differ</extracomment>
        <translation>只有一家显示此代码。</translation>
    </message>
    <message>
        <source>Meter fault</source>
        <extracomment>Error desk: what a meter shows as Err-31</extracomment>
        <translation>电表故障</translation>
    </message>
    <message>
        <source>Invalid card</source>
        <extracomment>Error desk: what a meter shows as Err-32</extracomment>
        <translation>无效卡</translation>
    </message>
    <message>
        <source>The card does not match the meter</source>
        <extracomment>Error desk: what a meter shows as Err-33</extracomment>
        <translation>卡与表不匹配</translation>
    </message>
    <message>
        <source>Vending error</source>
        <extracomment>Error desk: what a meter shows as Err-34</extracomment>
        <translation>售电操作错</translation>
    </message>
    <message>
        <source>Bad contact</source>
        <extracomment>Error desk: what a meter shows as Err-35</extracomment>
        <translation>接触不良</translation>
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
    <name>OperationEnd</name>
    <message>
        <source>New card written</source>
        <extracomment>End of an operation: another card was written for the account</extracomment>
        <translation>新卡已写好</translation>
    </message>
    <message>
        <source>Card reported lost</source>
        <extracomment>End of an operation: the card is on the list of lost ones</extracomment>
        <translation>卡已挂失</translation>
    </message>
    <message>
        <source>Card in use again</source>
        <extracomment>End of an operation: the card is the account&apos;s again</extracomment>
        <translation>卡已解挂</translation>
    </message>
    <message>
        <source>Card repaired</source>
        <extracomment>End of an operation: the refused purchase stands on the card again</extracomment>
        <translation>卡已修复</translation>
    </message>
    <message>
        <source>Card cleared</source>
        <extracomment>End of an operation: the card is blank</extracomment>
        <translation>卡已清空</translation>
    </message>
    <message>
        <source>Card for the new meter written</source>
        <extracomment>End of an operation: the card that opens the new meter was written</extracomment>
        <translation>新表的卡已写好</translation>
    </message>
    <message>
        <source>Changes saved</source>
        <extracomment>End of an operation: the data were changed</extracomment>
        <translation>已保存变更</translation>
    </message>
    <message>
        <source>Account suspended</source>
        <extracomment>End of an operation</extracomment>
        <translation>已报停</translation>
    </message>
    <message>
        <source>Account resumed</source>
        <extracomment>End of an operation</extracomment>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Account reopened</source>
        <extracomment>End of an operation</extracomment>
        <translation>已复户</translation>
    </message>
    <message>
        <source>Reading noted</source>
        <extracomment>End of an operation</extracomment>
        <translation>读数已录入</translation>
    </message>
    <message>
        <source>Account transferred</source>
        <extracomment>End of an operation</extracomment>
        <translation>已过户</translation>
    </message>
    <message>
        <source>Account closed</source>
        <extracomment>End of an operation</extracomment>
        <translation>已销户</translation>
    </message>
    <message>
        <source>Sale reversed</source>
        <extracomment>End of an operation</extracomment>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>Sale corrected</source>
        <extracomment>End of an operation</extracomment>
        <translation>已纠错</translation>
    </message>
    <message>
        <source>Means of payment corrected</source>
        <extracomment>End of an operation</extracomment>
        <translation>付款方式已更正</translation>
    </message>
    <message>
        <source>Tell the customer: bring the card back if it turns up, and never put it into the meter again once there is a new one.</source>
        <extracomment>End of reporting a card lost: what the cashier tells the customer</extracomment>
        <translation>请告知客户：卡找到了请交回；有了新卡后，旧卡不可再插表。</translation>
    </message>
    <message>
        <source>The card can be issued to anybody again.</source>
        <extracomment>End of clearing a card: what to do with it</extracomment>
        <translation>此卡可重新发给任何人。</translation>
    </message>
    <message>
        <source>Tell the customer: nothing can be bought until the account is resumed.</source>
        <extracomment>End of a suspension: what the cashier tells the customer</extracomment>
        <translation>请告知客户：恢复之前不能购电。</translation>
    </message>
    <message>
        <source>Sell to the account on page F2 with a new card: that issues it.</source>
        <extracomment>End of reopening an account: what to do next</extracomment>
        <translation>请在 F2 页放新卡售电，即发卡。</translation>
    </message>
    <message>
        <source>Receipt</source>
        <extracomment>End of an operation: label of the receipt&apos;s number</extracomment>
        <translation>收据号</translation>
    </message>
    <message>
        <source>On the card</source>
        <extracomment>End of an operation: what now stands on the card</extracomment>
        <translation>卡上</translation>
    </message>
    <message>
        <source>Purchase count</source>
        <extracomment>End of an operation: label of the purchase count on the card</extracomment>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Surplus</source>
        <extracomment>End of an operation: money carried over to the next sale</extracomment>
        <translation>结余</translation>
    </message>
    <message>
        <source>Arrears</source>
        <extracomment>End of an operation: what the customer owes</extracomment>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Pay out</source>
        <extracomment>End of an operation: label of the money to hand out now</extracomment>
        <translation>退款</translation>
    </message>
    <message>
        <source>Collect</source>
        <extracomment>End of an operation: label of the money to take now</extracomment>
        <translation>收款</translation>
    </message>
    <message>
        <source>In doubt: put the card back on the reader</source>
        <extracomment>End of an operation: whether the card took it is not known</extracomment>
        <translation>未决：请把卡放回读卡器</translation>
    </message>
    <message>
        <source>Pay nothing out yet. The station looks at the card and settles it; F8 lists what is in doubt.</source>
        <extracomment>End of an operation, below &quot;In doubt&quot;</extracomment>
        <translation>暂不退款。本站会看卡并处理；F8 列出未决的业务。</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <extracomment>End of an operation that failed before anything was written</extracomment>
        <translation>没有任何改动</translation>
    </message>
    <message>
        <source>Back to the account   Enter</source>
        <extracomment>End of an operation: button that goes back to the account; Enter presses it</extracomment>
        <translation>返回客户   Enter</translation>
    </message>
    <message>
        <source>New prices on the card</source>
        <extracomment>End of an operation: the card takes the new prices to its meter</extracomment>
        <translation>新电价已写入卡</translation>
    </message>
    <message>
        <source>Contract entered</source>
        <extracomment>End of an operation</extracomment>
        <translation>供电合同已录入</translation>
    </message>
    <message>
        <source>Parent meter set</source>
        <extracomment>End of an operation: what the account takes from a parent meter was changed</extracomment>
        <translation>总表关系已设置</translation>
    </message>
</context>
<context>
    <name>OperationFields</name>
    <message>
        <source>Name</source>
        <extracomment>Form on the account page: label of the customer&apos;s name</extracomment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>Form on the account page: label of the phone number</extracomment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Form on the account page: label of the address</extracomment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Hoarding limit</source>
        <extracomment>Form on the account page: label of the most that the meter may hold; 0: no limit of its own</extracomment>
        <translation>囤积限额</translation>
    </message>
    <message>
        <source>Alarm 1 at</source>
        <extracomment>Form on the account page: label of the first, higher alarm amount</extracomment>
        <translation>报警金额 1</translation>
    </message>
    <message>
        <source>Alarm 2 at</source>
        <extracomment>Form on the account page: label of the second, lower alarm amount</extracomment>
        <translation>报警金额 2</translation>
    </message>
    <message>
        <source>New meter number</source>
        <extracomment>Form on the account page: label of the number of the meter that is put up</extracomment>
        <translation>新表号</translation>
    </message>
    <message>
        <source>CT ratio</source>
        <extracomment>Form on the account page: label of the current transformers&apos; ratio</extracomment>
        <translation>CT 变比</translation>
    </message>
    <message>
        <source>PT ratio</source>
        <extracomment>Form on the account page: label of the voltage transformers&apos; ratio</extracomment>
        <translation>PT 变比</translation>
    </message>
    <message>
        <source>Purchase count shown</source>
        <extracomment>Form on the account page: label of the purchase count that a meter shows</extracomment>
        <translation>显示的购电次数</translation>
    </message>
    <message>
        <source>Remaining shown (− if overdrawn)</source>
        <extracomment>Form on the account page: label of what a meter shows as left, in yuan or kWh; a minus sign before it when the meter is overdrawn</extracomment>
        <translation>显示的剩余（透支加 −）</translation>
    </message>
    <message>
        <source>Register in kWh (may stay empty)</source>
        <extracomment>Form on the account page: label of the energy register that a meter shows; may stay empty</extracomment>
        <translation>表码 kWh（可不填）</translation>
    </message>
    <message>
        <source>Old meter&apos;s register in kWh</source>
        <extracomment>Form on the account page: label of the old meter&apos;s energy register when it was taken down</extracomment>
        <translation>旧表表码 kWh</translation>
    </message>
    <message>
        <source>New meter&apos;s register in kWh</source>
        <extracomment>Form on the account page: label of the new meter&apos;s energy register when it was put up</extracomment>
        <translation>新表表码 kWh</translation>
    </message>
    <message>
        <source>New purchase in yuan (may stay empty)</source>
        <extracomment>Form on the account page: label of a purchase that goes with it and may be left out</extracomment>
        <translation>新购电金额（可不填）</translation>
    </message>
    <message>
        <source>Correct amount in yuan (0: all back)</source>
        <extracomment>Form on the account page: label of what a purchase should have been; 0 takes it back</extracomment>
        <translation>正确金额（0：全退）</translation>
    </message>
    <message>
        <source>Difference in yuan</source>
        <extracomment>Form on the account page: label of the difference to be put right</extracomment>
        <translation>差额（元）</translation>
    </message>
    <message>
        <source>In whose favour</source>
        <extracomment>Form on the account page: label of the choice to whose good a correction is</extracomment>
        <translation>差额归谁</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>Form on the account page: label of the choice what is known of the meter</extracomment>
        <translation>依据</translation>
    </message>
    <message>
        <source>Surplus</source>
        <extracomment>Form on the account page, at a transfer: label of the choice what becomes of the surplus</extracomment>
        <translation>结余</translation>
    </message>
    <message>
        <source>Arrears</source>
        <extracomment>Form on the account page, at a transfer: label of the choice who owes the arrears</extracomment>
        <translation>欠费</translation>
    </message>
    <message>
        <source>What is owed</source>
        <extracomment>Form on the account page, at a closing: label of the choice what becomes of a debt</extracomment>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <extracomment>Form on the account page: label of the means of payment</extracomment>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Form on the account page: label of the reason for an operation</extracomment>
        <translation>原因</translation>
    </message>
    <message>
        <source>Second person&apos;s login</source>
        <extracomment>Form on the account page: label of the login of the second person who agrees</extracomment>
        <translation>授权人登录名</translation>
    </message>
    <message>
        <source>Second person&apos;s password</source>
        <extracomment>Form on the account page: label of the password of the second person who agrees</extracomment>
        <translation>授权人密码</translation>
    </message>
    <message>
        <source>New owner&apos;s name</source>
        <extracomment>Form on the account page, at a transfer: label of the name of who takes the account over</extracomment>
        <translation>新户主姓名</translation>
    </message>
    <message>
        <source>New owner&apos;s phone</source>
        <extracomment>Form on the account page, at a transfer: label of that person&apos;s phone number</extracomment>
        <translation>新户主电话</translation>
    </message>
    <message>
        <source>The customer gets it back as surplus</source>
        <extracomment>Correction of a sale: the customer gets the difference as surplus</extracomment>
        <translation>退给客户，记结余</translation>
    </message>
    <message>
        <source>The customer owes it as arrears</source>
        <extracomment>Correction of a sale: the customer owes the difference</extracomment>
        <translation>客户补交，记欠费</translation>
    </message>
    <message>
        <source>Paid out to the former owner</source>
        <extracomment>Transfer: what becomes of the surplus</extracomment>
        <translation>退给原户主</translation>
    </message>
    <message>
        <source>Stays with the account</source>
        <extracomment>Transfer: what becomes of the surplus</extracomment>
        <translation>留在户上</translation>
    </message>
    <message>
        <source>Stay with the former owner</source>
        <extracomment>Transfer: who owes the arrears</extracomment>
        <translation>由原户主承担</translation>
    </message>
    <message>
        <source>Go to the new owner</source>
        <extracomment>Transfer: who owes the arrears</extracomment>
        <translation>由新户主承担</translation>
    </message>
    <message>
        <source>Stays as arrears</source>
        <extracomment>Closing: what becomes of what the customer owes</extracomment>
        <translation>记为欠费</translation>
    </message>
    <message>
        <source>Is paid now</source>
        <extracomment>Closing: what becomes of what the customer owes</extracomment>
        <translation>现在交清</translation>
    </message>
    <message>
        <source>Which of them</source>
        <extracomment>Form on the account page, at a transfer: label of the choice among several customers</extracomment>
        <translation>选择客户</translation>
    </message>
    <message>
        <source>Existing customer</source>
        <extracomment>Form on the account page, at a transfer: label of the words to find a customer by, who is in the books already</extracomment>
        <translation>已有客户</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>Form on the account page, at a transfer: first of the choices among several customers</extracomment>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Choose, or type more: there are more</source>
        <extracomment>Form on the account page, at a transfer: first of the choices among several customers, when more were found than are listed</extracomment>
        <translation>请选择，或输入更多内容：还有其他符合者</translation>
    </message>
    <message>
        <source>Household base (1 to 10)</source>
        <extracomment>Form on the account page: label of what the limits of a household&apos;s tiers are multiplied by</extracomment>
        <translation>家庭基数（1 至 10）</translation>
    </message>
    <message>
        <source>Tariff</source>
        <extracomment>Form on the account page: label of the choice which tariff the account has</extracomment>
        <translation>电价</translation>
    </message>
</context>
<context>
    <name>OperationPage</name>
    <message>
        <source>Write the new card</source>
        <extracomment>Account page: button that writes a new card for the account</extracomment>
        <translation>写新卡</translation>
    </message>
    <message>
        <source>Report the card lost</source>
        <extracomment>Account page: button that puts the account&apos;s card on the list of lost ones</extracomment>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Use the found card again</source>
        <extracomment>Account page: button that takes the card off the list of lost ones</extracomment>
        <translation>解挂</translation>
    </message>
    <message>
        <source>Repair the card</source>
        <extracomment>Account page: button that writes the refused purchase again</extracomment>
        <translation>修复卡</translation>
    </message>
    <message>
        <source>Clear the card</source>
        <extracomment>Account page: button that makes the card blank</extracomment>
        <translation>清卡</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <extracomment>Account page: button that keeps the changed data</extracomment>
        <translation>保存变更</translation>
    </message>
    <message>
        <source>Suspend the account</source>
        <extracomment>Account page: button; no sale from then on</extracomment>
        <translation>报停</translation>
    </message>
    <message>
        <source>Resume the account</source>
        <extracomment>Account page: button; sales are possible again</extracomment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Reopen the account</source>
        <extracomment>Account page: button that opens a closed account again</extracomment>
        <translation>复户</translation>
    </message>
    <message>
        <source>Note the reading</source>
        <extracomment>Account page: button that keeps what a meter&apos;s display showed</extracomment>
        <translation>录入读数</translation>
    </message>
    <message>
        <source>Transfer the account</source>
        <extracomment>Account page: button that gives the account to another customer</extracomment>
        <translation>过户</translation>
    </message>
    <message>
        <source>Close the account</source>
        <extracomment>Account page: button that closes the account for good</extracomment>
        <translation>销户</translation>
    </message>
    <message>
        <source>Reverse the sale</source>
        <extracomment>Account page: button that changes the amount on the card</extracomment>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Correct by %1</source>
        <extracomment>Account page: button that puts a wrong sale right in the books. %1: the difference.</extracomment>
        <translation>更正 %1</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <extracomment>Account page: button that moves a payment to another means. %1: amount, %2: means.</extracomment>
        <translation>把 %1 改为%2</translation>
    </message>
    <message>
        <source>%1, pay out %2</source>
        <extracomment>Account page: button of an operation with money to hand out. %1: its verb, %2: the amount.</extracomment>
        <translation>%1，退款 %2</translation>
    </message>
    <message>
        <source>%1, collect %2</source>
        <extracomment>Account page: button of an operation with money to take. %1: its verb, %2: the amount.</extracomment>
        <translation>%1，收款 %2</translation>
    </message>
    <message>
        <source>Paid out now</source>
        <extracomment>Account page, what will happen: money handed out to the customer</extracomment>
        <translation>现在退款</translation>
    </message>
    <message>
        <source>Collected now</source>
        <extracomment>Account page, what will happen: money taken from the customer</extracomment>
        <translation>现在收款</translation>
    </message>
    <message>
        <source>The old card is refused at every counter from then on. If it turns up, clear it.</source>
        <extracomment>Reissue: what becomes of the card that is replaced</extracomment>
        <translation>旧卡从此在各柜台一律拒绝。找到后请清卡。</translation>
    </message>
    <message>
        <source>Repeated</source>
        <extracomment>Reissue, what will happen: the purchase that is written once more</extracomment>
        <translation>重写金额</translation>
    </message>
    <message>
        <source>Purchase count</source>
        <extracomment>Reissue, what will happen: the purchase count that is written</extracomment>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Card fee</source>
        <extracomment>Reissue, what will happen: the price of the card itself</extracomment>
        <translation>工本费</translation>
    </message>
    <message>
        <source>No new purchase fits on this card.</source>
        <extracomment>Reissue, the risk when it is not known whether the meter holds the last purchase</extracomment>
        <translation>这张卡上不能带新的购电。</translation>
    </message>
    <message>
        <source>The account, its meter and what the meter holds go to the new owner. The account number stays.</source>
        <extracomment>Transfer: what it does</extracomment>
        <translation>此户、电表及表内余额转给新户主。户号不变。</translation>
    </message>
    <message>
        <source>The card on the reader becomes the account&apos;s card; the former owner&apos;s card is refused from then on.</source>
        <extracomment>Transfer with a new card on the reader</extracomment>
        <translation>读卡器上的卡成为本户的卡；原户主的卡从此拒绝。</translation>
    </message>
    <message>
        <source>The former owner hands his card over. Put a new card on the reader to replace it instead.</source>
        <extracomment>Transfer without a new card on the reader</extracomment>
        <translation>原户主移交他的卡。要换新卡，请把新卡放上读卡器。</translation>
    </message>
    <message>
        <source>A card that is handed over may have a twin.</source>
        <extracomment>Transfer without a new card: what may go wrong</extracomment>
        <translation>移交的卡可能还有另一张。</translation>
    </message>
    <message>
        <source>Nobody but the former owner knows. A new card is the safe way.</source>
        <extracomment>Transfer, below &quot;A card that is handed over may have a twin.&quot;</extracomment>
        <translation>只有原户主知道。换新卡最稳妥。</translation>
    </message>
    <message>
        <source>Surplus</source>
        <extracomment>Transfer, what will happen: money carried over from earlier purchases
----------
Closing, what will happen: money carried over from earlier purchases</extracomment>
        <translation>结余</translation>
    </message>
    <message>
        <source>Arrears</source>
        <extracomment>Transfer, what will happen: what is owed
----------
Closing, what will happen: what is owed</extracomment>
        <translation>欠费</translation>
    </message>
    <message>
        <source>The card on the reader becomes an open card for the new meter, with purchase count 1. It carries what the old meter still held and what it never took.</source>
        <extracomment>Meter replacement: what it does</extracomment>
        <translation>读卡器上的卡写成新表的开户卡，购电次数为 1，带上旧表的余额和它没收到的购电。</translation>
    </message>
    <message>
        <source>The new meter must be cleared: only then it takes an open card.</source>
        <extracomment>Meter replacement: what the new meter needs first</extracomment>
        <translation>新表须已清零，才接受开户卡。</translation>
    </message>
    <message>
        <source>Left in the old meter</source>
        <extracomment>Meter replacement, what will happen: what the old meter held</extracomment>
        <translation>旧表余额</translation>
    </message>
    <message>
        <source>Known from</source>
        <extracomment>Meter replacement, what will happen: where that is known from
----------
Closing, what will happen: where the meter&apos;s credit is known from</extracomment>
        <translation>依据</translation>
    </message>
    <message>
        <source>Never taken</source>
        <extracomment>Meter replacement, what will happen: purchases that the old meter never took
----------
Closing, what will happen: purchases on the card that the meter never took</extracomment>
        <translation>未收到的购电</translation>
    </message>
    <message>
        <source>Carried over</source>
        <extracomment>Meter replacement, what will happen: what goes to the new meter</extracomment>
        <translation>转入新表</translation>
    </message>
    <message>
        <source>The old meter was overdrawn. A purchase that covers it must go with the new card.</source>
        <extracomment>Meter replacement: the old meter was overdrawn</extracomment>
        <translation>旧表已透支。新卡须同时购电补足。</translation>
    </message>
    <message>
        <source>The account is settled and closed, and its card is made blank. The meter is free for another account once a clear card has been in it.</source>
        <extracomment>Closing: what it does, with a card to be cleared</extracomment>
        <translation>此户结清并销户，卡被清空。电表插过清零卡后可给别的户用。</translation>
    </message>
    <message>
        <source>The account is settled and closed without its card. The meter is free for another account once a clear card has been in it.</source>
        <extracomment>Closing: what it does when the card is lost or none was ever issued</extracomment>
        <translation>此户在没有卡的情况下结清并销户。电表插过清零卡后可给别的户用。</translation>
    </message>
    <message>
        <source>Left in the meter</source>
        <extracomment>Closing, what will happen: what the meter holds, at what it was sold for</extracomment>
        <translation>表内余额</translation>
    </message>
    <message>
        <source>Worth</source>
        <extracomment>Closing, what will happen: the money that the energy left was sold for</extracomment>
        <translation>折合金额</translation>
    </message>
    <message>
        <source>Card deposit</source>
        <extracomment>Closing, what will happen: the deposit for the card, given back</extracomment>
        <translation>卡押金</translation>
    </message>
    <message>
        <source>Stays owed</source>
        <extracomment>Closing, what will happen: what the customer goes on owing</extracomment>
        <translation>仍欠</translation>
    </message>
    <message>
        <source>Energy used since the last reading is not taken off.</source>
        <extracomment>Closing: the figures are only as good as the reading</extracomment>
        <translation>上次读数以后用的电没有扣除。</translation>
    </message>
    <message>
        <source>Have the customer put the card into the meter once more, or note what its display shows, on the day of closing.</source>
        <extracomment>Closing, below &quot;Energy used since the last reading is not taken off.&quot;</extracomment>
        <translation>销户当天，请客户再插一次卡，或录入电表显示。</translation>
    </message>
    <message>
        <source>The amount on the card is changed and the difference is settled at the counter. The first sale stays in the books; a new entry, linked to it, puts it right.</source>
        <extracomment>Reversal: what it does</extracomment>
        <translation>更改卡上金额，差额当面结清。原售电留在账上，由一笔关联的新记录更正。</translation>
    </message>
    <message>
        <source>An empty return file is no proof.</source>
        <extracomment>Reversal without evidence: the risk</extracomment>
        <translation>返写文件为空不是证据。</translation>
    </message>
    <message>
        <source>A card pulled too early is empty although the meter has the money. If it was credited, the customer keeps the amount.</source>
        <extracomment>Reversal, below &quot;An empty return file is no proof.&quot;</extracomment>
        <translation>拔得太早的卡是空的，而金额已在表里。如已记入，该金额就归客户了。</translation>
    </message>
    <message>
        <source>The meter must have been seen since the sale, without it.</source>
        <extracomment>Reversal with evidence: what is needed</extracomment>
        <translation>售电后须有人看过电表，且表内没有这笔。</translation>
    </message>
    <message>
        <source>Note what its display shows first: a count below the sale&apos;s. If the meter has taken the sale, correct it in the books instead.</source>
        <extracomment>Reversal, below &quot;The meter must have been seen since the sale, without it.&quot;</extracomment>
        <translation>请先录入电表显示：次数小于这笔售电。电表已收到的，请改用账上纠错。</translation>
    </message>
    <message>
        <source>Deed</source>
        <extracomment>Correction, what will happen: the deed that is put right</extracomment>
        <translation>业务</translation>
    </message>
    <message>
        <source>Receipt</source>
        <extracomment>Correction, what will happen: receipt of the deed that is put right</extracomment>
        <translation>收据号</translation>
    </message>
    <message>
        <source>Paid</source>
        <extracomment>Correction, what will happen: what was paid</extracomment>
        <translation>实收</translation>
    </message>
    <message>
        <source>The card and the meter stay as they are. The difference becomes surplus or arrears and is settled with the next sale, or at closing.</source>
        <extracomment>Correction of a sale that the meter has taken: what it does</extracomment>
        <translation>卡和电表不变。差额记为结余或欠费，在下次售电或销户时结清。</translation>
    </message>
    <message>
        <source>The payment was entered as %1. It moves to the means chosen here; the sale itself stays as it is.</source>
        <extracomment>Correction of the means: what it does. %1: the means that was entered.</extracomment>
        <translation>付款原记为%1。现改为所选方式，售电本身不变。</translation>
    </message>
    <message>
        <source>The card is refused at every counter from now on. A purchase that the meter has not taken is not lost: it goes out with the next card.</source>
        <extracomment>Lost card: what it does</extracomment>
        <translation>此卡从现在起在各柜台一律拒绝。电表未收到的购电不会丢失，随下一张卡写出。</translation>
    </message>
    <message>
        <source>The meter does not hear of it.</source>
        <extracomment>Lost card: what it cannot do</extracomment>
        <translation>电表并不知道。</translation>
    </message>
    <message>
        <source>Until the new card has been in the meter, the lost one still works there.</source>
        <extracomment>Lost card, below &quot;The meter does not hear of it.&quot;</extracomment>
        <translation>新卡插表之前，丢失的卡在表上仍然有效。</translation>
    </message>
    <message>
        <source>The card is the account&apos;s card again. This is possible only while no other card has taken its place.</source>
        <extracomment>Found card: what it does</extracomment>
        <translation>此卡重新成为本户的卡。只有还没有补卡时才可以。</translation>
    </message>
    <message>
        <source>For a card whose purchase the meter refused with word 17 or 18. The purchase is written again under the count that the meter takes next, at no charge.</source>
        <extracomment>Repair: what it does</extracomment>
        <translation>用于购电被电表以 17 或 18 拒绝的卡。购电按电表的下一次数免费重写。</translation>
    </message>
    <message>
        <source>The card is made blank. A purchase on it that its meter has not taken is not lost: it goes out with the account&apos;s next card.</source>
        <extracomment>Clearing: what it does</extracomment>
        <translation>卡被清空。卡上电表未收到的购电不会丢失：随本户的下一张卡写出。</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Found card: its serial number</extracomment>
        <translation>卡</translation>
    </message>
    <message>
        <source>Every changed field is kept in the history with your name. Alarm amounts reach the meter with its next open card or a parameter card.</source>
        <extracomment>Amendment: what it does</extracomment>
        <translation>每项变更都连同您的姓名记入历史。报警金额随下一张开户卡或参数卡到表里。</translation>
    </message>
    <message numerus="yes">
        <source>Name and phone also change for %n further account(s) of this customer.</source>
        <extracomment>Amendment: the customer has further accounts. %n: how many.</extracomment>
        <translation>
            <numerusform>该客户名下另外 %n 户的姓名和电话也会改变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be sold until the account is resumed. The meter goes on with what it holds.</source>
        <extracomment>Suspension: what it does</extracomment>
        <translation>恢复之前不能售电。电表用完余额为止。</translation>
    </message>
    <message>
        <source>The account can buy again at once.</source>
        <extracomment>Resumption: what it does</extracomment>
        <translation>此户马上可以购电。</translation>
    </message>
    <message>
        <source>The account is registered again under its number, on its old meter or another. Its next sale is an opening and issues a card. The meter must have been cleared.</source>
        <extracomment>Reopening: what it does</extracomment>
        <translation>此户以原户号重新登记，用原表或别的表。下次售电为开户并发卡。电表须已清零。</translation>
    </message>
    <message>
        <source>What the display shows decides what a reissue, a reversal, a replacement or a closing may take for granted. The books stand at purchase count %1.</source>
        <extracomment>Reading of a meter&apos;s display: what it does. %1: the account&apos;s purchase count.</extracomment>
        <translation>电表显示决定补卡、冲正、换表和销户的依据。账上的购电次数是 %1。</translation>
    </message>
    <message>
        <source>From surplus</source>
        <extracomment>Payment with a new card, what will happen: earlier surplus that it uses up</extracomment>
        <translation>使用结余</translation>
    </message>
    <message>
        <source>Arrears paid</source>
        <extracomment>Payment with a new card, what will happen: what is taken of it for arrears</extracomment>
        <translation>偿还欠费</translation>
    </message>
    <message>
        <source>To the card</source>
        <extracomment>Payment with a new card, what will happen: what the card carries</extracomment>
        <translation>写入卡</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>Payment with a new card, what will happen: energy expected at today&apos;s price. %1: with its unit.</extracomment>
        <translation>电量</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Surplus left</source>
        <extracomment>Payment with a new card, what will happen: money carried over to the next sale</extracomment>
        <translation>剩余结余</translation>
    </message>
    <message>
        <source>New owner</source>
        <extracomment>Transfer, what will happen: the customer who takes the account over</extracomment>
        <translation>新户主</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>Transfer, what will happen: the new owner&apos;s phone number</extracomment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Has account</source>
        <extracomment>Transfer, what will happen: an account that the new owner has already</extracomment>
        <translation>已有户号</translation>
    </message>
    <message>
        <source>Stands at</source>
        <extracomment>Reversal, what will happen: what the sale comes to after its earlier reversals, without what the card itself cost</extracomment>
        <translation>现为</translation>
    </message>
    <message>
        <source>A new owner who is a customer already is found by name, phone or account number. For anybody else type name and phone.</source>
        <extracomment>Transfer, while no new owner was looked for</extracomment>
        <translation>新户主已是客户的，按姓名、电话或户号查找；否则请输入姓名和电话。</translation>
    </message>
    <message>
        <source>Replace the meter</source>
        <extracomment>Account page: button that writes the card which opens the new meter; there is little room</extracomment>
        <translation>换表</translation>
    </message>
    <message>
        <source>The card takes the new prices to its meter, and nothing else: what is bought stays as it is, and there is nothing to pay. The next sale would take them along as well.</source>
        <extracomment>New prices on the card: what it does</extracomment>
        <translation>卡只将新电价带入电表：卡内购电不变，不收费。下次售电时也会随卡带入。</translation>
    </message>
    <message>
        <source>Prices so far from</source>
        <extracomment>New prices, what will happen: from which day on the prices hold that went out before</extracomment>
        <translation>现有电价执行日期</translation>
    </message>
    <message>
        <source>New prices from</source>
        <extracomment>New prices, what will happen: from which day on they hold</extracomment>
        <translation>新电价执行日期</translation>
    </message>
    <message>
        <source>Write the new prices</source>
        <extracomment>Account page: button that writes the new prices on the card</extracomment>
        <translation>写入新电价</translation>
    </message>
    <message>
        <source>The account&apos;s tariff has no tiers: the household base is only kept.</source>
        <extracomment>Amendment of the household base, with a tariff that has one price for everything</extracomment>
        <translation>该户电价没有阶梯：家庭基数仅作保存。</translation>
    </message>
    <message>
        <source>The meter hears of it with the next sale, or with new prices on its card (R).</source>
        <extracomment>Amendment of the prices of a meter that charges by itself; R is a key</extracomment>
        <translation>下次售电或写入新电价（R）后，电表才得知。</translation>
    </message>
    <message>
        <source>A kWh then costs %1.</source>
        <extracomment>Amendment of tariff or household base: what a kWh costs then. %1: the tiers or periods.</extracomment>
        <translation>此后每千瓦时为 %1。</translation>
    </message>
    <message>
        <source>From today on “%1” holds. The energy of the days before is billed by the tariff so far.</source>
        <extracomment>Amendment of the tariff. %1: its name.</extracomment>
        <translation>从今天起执行“%1”。此前各日的电量仍按原电价结算。</translation>
    </message>
</context>
<context>
    <name>OperationRules</name>
    <message>
        <source>Put a new card on the reader.</source>
        <extracomment>Account page: an operation that writes a new card waits for one</extracomment>
        <translation>请放一张新卡。</translation>
    </message>
    <message>
        <source>Put this customer&apos;s card on the reader.</source>
        <extracomment>Account page: an operation waits for the customer&apos;s own card</extracomment>
        <translation>请放上该客户的卡。</translation>
    </message>
    <message>
        <source>Put the card that is to be cleared on the reader.</source>
        <extracomment>Account page: clearing waits for the card that is to be made blank</extracomment>
        <translation>请放上要清的卡。</translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message>
        <source>Edit data</source>
        <extracomment>Operation on an account: its data are changed</extracomment>
        <translation>变更</translation>
    </message>
    <message>
        <source>Suspend</source>
        <extracomment>Operation on an account: no sale for a while</extracomment>
        <translation>报停</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>Operation on an account: sales again</extracomment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Reopen</source>
        <extracomment>Operation on an account: a closed one is opened again</extracomment>
        <translation>复户</translation>
    </message>
    <message>
        <source>Note reading</source>
        <extracomment>Operation on an account: what the meter&apos;s display shows is noted</extracomment>
        <translation>录入读数</translation>
    </message>
    <message>
        <source>Reissue card</source>
        <extracomment>Operation on an account: another card for it</extracomment>
        <translation>补卡</translation>
    </message>
    <message>
        <source>Card lost</source>
        <extracomment>Operation on an account: its card is lost</extracomment>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Card found</source>
        <extracomment>Operation on an account: its lost card is found again</extracomment>
        <translation>解挂</translation>
    </message>
    <message>
        <source>Repair card</source>
        <extracomment>Operation on an account: a purchase that the meter refused is written again</extracomment>
        <translation>修复卡</translation>
    </message>
    <message>
        <source>Clear card</source>
        <extracomment>Operation on an account: a card is made blank</extracomment>
        <translation>清卡</translation>
    </message>
    <message>
        <source>Replace meter</source>
        <extracomment>Operation on an account: another meter</extracomment>
        <translation>换表</translation>
    </message>
    <message>
        <source>Transfer</source>
        <extracomment>Operation on an account: another customer</extracomment>
        <translation>过户</translation>
    </message>
    <message>
        <source>Close account</source>
        <extracomment>Operation on an account: it is settled and closed</extracomment>
        <translation>销户</translation>
    </message>
    <message>
        <source>Reverse</source>
        <extracomment>Operation on a deed: the amount on the card is corrected</extracomment>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Correct</source>
        <extracomment>Operation on a deed: the difference goes to surplus or arrears</extracomment>
        <translation>纠错</translation>
    </message>
    <message>
        <source>Correct means</source>
        <extracomment>Operation on a deed: it was paid by another means</extracomment>
        <translation>更正付款</translation>
    </message>
    <message>
        <source>New prices</source>
        <extracomment>Operation on an account: its card takes the new prices to its meter</extracomment>
        <translation>调价写卡</translation>
    </message>
    <message>
        <source>Supply contract</source>
        <extracomment>Operation on an account: its capacity, demand and transformer (供电合同)</extracomment>
        <translation>供电合同</translation>
    </message>
    <message>
        <source>Parent meter</source>
        <extracomment>Operation on an account: what it takes from a parent meter (定量, 定比, 总分)</extracomment>
        <translation>总表关系</translation>
    </message>
</context>
<context>
    <name>OperatorText</name>
    <message>
        <source>Cashier</source>
        <extracomment>The role that sells.</extracomment>
        <translation>收费员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <extracomment>The role that administers.</extracomment>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Sells, prints receipts, and takes payments of arrears.</source>
        <extracomment>What a cashier may do.</extracomment>
        <translation>售电、打印票据、收取欠费。</translation>
    </message>
    <message>
        <source>Opens, changes and closes accounts; replaces cards and meters.</source>
        <extracomment>What a cashier may do.</extracomment>
        <translation>开户、变更、销户，换卡、换表。</translation>
    </message>
    <message>
        <source>Corrects sales and pays money out; where the house rules ask for it, a second person agrees.</source>
        <extracomment>What a cashier may do.</extracomment>
        <translation>更正售电、退款；站规要求时须由第二人授权。</translation>
    </message>
    <message>
        <source>Does everything that a cashier does.</source>
        <extracomment>What an administrator may do.</extracomment>
        <translation>可做收费员的全部工作。</translation>
    </message>
    <message>
        <source>Agrees as the second person to what others do.</source>
        <extracomment>What an administrator may do.</extracomment>
        <translation>作为第二人为他人的操作授权。</translation>
    </message>
    <message>
        <source>Settles sales without their cards, sees the books, imports accounts, and issues cards for the field work.</source>
        <extracomment>What an administrator may do.</extracomment>
        <translation>无卡处理未决售电、查看账簿、导入用户、发行现场卡。</translation>
    </message>
    <message>
        <source>Keeps the tariffs, the arrears, the month end, the house rules and the card stock.</source>
        <extracomment>What an administrator may do.</extracomment>
        <translation>维护电价、欠费、月末结算、站规和卡库存。</translation>
    </message>
    <message>
        <source>Adds and disables operators, and gives them roles and one-time passwords.</source>
        <extracomment>What an administrator may do.</extracomment>
        <translation>新增、停用操作员，设置角色，发放一次性密码。</translation>
    </message>
    <message>
        <source>May sign in</source>
        <extracomment>Of an operator.</extracomment>
        <translation>可以登录</translation>
    </message>
    <message>
        <source>Has a one-time password</source>
        <extracomment>Of an operator who has not signed in with it yet.</extracomment>
        <translation>一次性密码，尚未更改</translation>
    </message>
    <message>
        <source>Locked until %1</source>
        <extracomment>Of an operator who typed too many wrong passwords. %1: date and time.</extracomment>
        <translation>锁定至 %1</translation>
    </message>
    <message>
        <source>Disabled</source>
        <extracomment>Of an operator who may not sign in any more.</extracomment>
        <translation>已停用</translation>
    </message>
    <message>
        <source>It is not shown again. It must be changed at the first sign-in: the window asks for a new one, and in a terminal it is &quot;wattdeskctl operator password&quot;.</source>
        <extracomment>Of a new one-time password. &quot;wattdeskctl operator password&quot; is typed as it stands.</extracomment>
        <translation>该密码不再显示。首次登录时必须更改：窗口会要求输入新密码，终端用“wattdeskctl operator password”。</translation>
    </message>
</context>
<context>
    <name>OperatorsPage</name>
    <message>
        <source>Sign-in name</source>
        <extracomment>Operators: label of the name that is typed to sign in</extracomment>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name, as receipts show it</source>
        <extracomment>Operators: label of the name of a person</extracomment>
        <translation>姓名（印在票据上）</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Operators: label of the role, cashier or administrator</extracomment>
        <translation>角色</translation>
    </message>
    <message>
        <source>Disable %1?</source>
        <extracomment>Operators: title of the question before one is disabled. %1: name and sign-in name.</extracomment>
        <translation>停用 %1？</translation>
    </message>
    <message>
        <source>This operator does not sign in any more and agrees to nothing as the second person. Who is signed in now stays so until leaving. What was done stays under this name.</source>
        <extracomment>Operators: question before one is disabled</extracomment>
        <translation>停用后该操作员不能登录，也不能作为第二人授权。已登录的在退出前不受影响。以前的操作仍记在其名下。</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <extracomment>Operators: button that disables one. %1: name.</extracomment>
        <translation>停用 %1</translation>
    </message>
    <message>
        <source>Leave it</source>
        <extracomment>Operators: button that leaves one as he is</extracomment>
        <translation>不更改</translation>
    </message>
    <message>
        <source>A one-time password for %1?</source>
        <extracomment>Operators: title of the question before a one-time password is made. %1: name and sign-in name.</extracomment>
        <translation>为 %1 生成一次性密码？</translation>
    </message>
    <message>
        <source>The present password does not work any more, and a lock ends. The new password is shown once and must be changed at the next sign-in.</source>
        <extracomment>Operators: question before a one-time password is made</extracomment>
        <translation>现有密码立即失效，锁定解除。新密码只显示一次，下次登录时必须更改。</translation>
    </message>
    <message>
        <source>Make a one-time password</source>
        <extracomment>Operators: button that makes a one-time password</extracomment>
        <translation>生成一次性密码</translation>
    </message>
    <message>
        <source>A one-time password is made and shown once; tell it to the new operator.</source>
        <extracomment>Operators: what adding one does</extracomment>
        <translation>将生成一次性密码，只显示一次；请告知新操作员。</translation>
    </message>
    <message>
        <source>%1 is added.</source>
        <extracomment>Operators: one was added. %1: name and sign-in name.</extracomment>
        <translation>已新增 %1。</translation>
    </message>
    <message>
        <source>%1 has a new one-time password.</source>
        <extracomment>Operators: the former password is gone. %1: name and sign-in name.</extracomment>
        <translation>%1 有了新的一次性密码。</translation>
    </message>
    <message>
        <source>%1 is disabled.</source>
        <extracomment>Operators: one was disabled. %1: name and sign-in name.</extracomment>
        <translation>%1 已停用。</translation>
    </message>
    <message>
        <source>%1 may sign in again.</source>
        <extracomment>Operators: one may sign in again. %1: name and sign-in name.</extracomment>
        <translation>%1 可以重新登录。</translation>
    </message>
    <message>
        <source>%1: the role %2 holds from the next sign-in on.</source>
        <extracomment>Operators: one has another role. %1: name and sign-in name, %2: the role.</extracomment>
        <translation>%1：下次登录起角色为%2。</translation>
    </message>
</context>
<context>
    <name>PeriodText</name>
    <message>
        <source>settled already</source>
        <extracomment>Beside an account in a settlement run: an earlier run settled it.</extracomment>
        <translation>已结算</translation>
    </message>
    <message>
        <source>the meter was replaced</source>
        <extracomment>Beside an account in a settlement run.</extracomment>
        <translation>已换表</translation>
    </message>
    <message>
        <source>a register began again at zero</source>
        <extracomment>Beside an account in a settlement run: its register passed its last figure.</extracomment>
        <translation>示数翻转归零</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Of a month&apos;s statement: account number.</extracomment>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Of a month&apos;s statement: the customer&apos;s name.</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Days</source>
        <extracomment>Of a month&apos;s statement: the days that are billed.</extracomment>
        <translation>计费日期</translation>
    </message>
    <message>
        <source>Register</source>
        <extracomment>Of a month&apos;s statement: the readings that it goes by.</extracomment>
        <translation>表码</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <extracomment>Of a month&apos;s statement: by how much the register&apos;s difference is multiplied.</extracomment>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>Of a month&apos;s statement: what the transformer loses.</extracomment>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Shares</source>
        <extracomment>Of a month&apos;s statement: what sub-meters and fixed shares add or take away.</extracomment>
        <translation>分摊</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>Of a month&apos;s statement: energy as it is billed.</extracomment>
        <translation>电量</translation>
    </message>
    <message>
        <source>To the surplus</source>
        <extracomment>Of a month&apos;s statement: the difference is the customer&apos;s.</extracomment>
        <translation>转结余</translation>
    </message>
    <message>
        <source>To pay</source>
        <extracomment>Of a month&apos;s statement: the difference is to be paid.</extracomment>
        <translation>应收</translation>
    </message>
    <message>
        <source>Bill</source>
        <extracomment>Of a month&apos;s statement: what the month costs.</extracomment>
        <translation>账单</translation>
    </message>
    <message>
        <source>Bought since the last reading</source>
        <extracomment>Of a month&apos;s statement: credit that was bought since the reading before.</extracomment>
        <translation>上次抄表以来购入</translation>
    </message>
    <message>
        <source>Prepaid credit used</source>
        <extracomment>Of a month&apos;s statement: credit that the meter used up.</extracomment>
        <translation>已用预付量</translation>
    </message>
    <message>
        <source>What that was bought for</source>
        <extracomment>Of a month&apos;s statement: the money for which the used credit was bought.</extracomment>
        <translation>其购入金额</translation>
    </message>
    <message>
        <source>Left in the meter</source>
        <extracomment>Of a month&apos;s statement: credit that the meter still held.</extracomment>
        <translation>表内剩余</translation>
    </message>
    <message>
        <source>periods of the day estimated</source>
        <extracomment>Beside an account in a settlement run: the reading before told only the total.</extracomment>
        <translation>各时段电量为估算</translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>Of a month&apos;s statement: the meter was replaced, or a register began again at zero.</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <extracomment>Of a month&apos;s statement, where the tariff changed. %1: tariff, %2: its last day.</extracomment>
        <translation>%1，至 %2</translation>
    </message>
    <message>
        <source>Tariff</source>
        <extracomment>Of a month&apos;s statement: the account&apos;s tariff.</extracomment>
        <translation>电价</translation>
    </message>
    <message>
        <source>Used before in the ladder</source>
        <extracomment>Of a month&apos;s statement: what the ladder&apos;s month or year had seen before these days.</extracomment>
        <translation>阶梯内此前已用</translation>
    </message>
    <message>
        <source>with months before it</source>
        <extracomment>Beside an account in a settlement run: months that were not settled are in it.</extracomment>
        <translation>含此前未结算的月份</translation>
    </message>
</context>
<context>
    <name>PriceCurves</name>
    <message>
        <source>kWh</source>
        <extracomment>Title of the axis of a chart: energy, whenever it is used</extracomment>
        <translation>kWh</translation>
    </message>
    <message>
        <source>kWh in the month</source>
        <extracomment>Title of the axis of a chart: energy used in the month of a ladder</extracomment>
        <translation>当月用电 kWh</translation>
    </message>
    <message>
        <source>kWh in the year</source>
        <extracomment>Title of the axis of a chart: energy used in the year of a ladder</extracomment>
        <translation>当年用电 kWh</translation>
    </message>
    <message>
        <source>Yuan for the next kWh</source>
        <extracomment>Title of the axis of a chart: what one more kWh costs</extracomment>
        <translation>下一 kWh 的价格（元）</translation>
    </message>
    <message>
        <source>%1 %2 to %3: %4</source>
        <extracomment>A chart in words. %1: which line of it, %2, %3: energy from and to, %4: price.</extracomment>
        <translation>%1 %2 至 %3：%4</translation>
    </message>
    <message>
        <source>version %1</source>
        <extracomment>A line of a chart that compares two versions of a tariff. %1: number of the version.</extracomment>
        <translation>第 %1 版</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Reversals and corrections</source>
        <extracomment>House rules: who decides on reversals and corrections</extracomment>
        <translation>冲正和更正</translation>
    </message>
    <message>
        <source>Paying money out</source>
        <extracomment>House rules: who decides wherever money is paid out</extracomment>
        <translation>退款付款</translation>
    </message>
    <message>
        <source>Readings that no card proves</source>
        <extracomment>House rules: who decides on readings that no card proves</extracomment>
        <translation>无卡片佐证的抄表</translation>
    </message>
    <message>
        <source>Card fee in yuan</source>
        <extracomment>House rules: the price of every card handed out, in yuan</extracomment>
        <translation>卡工本费（元）</translation>
    </message>
    <message>
        <source>Card deposit in yuan</source>
        <extracomment>House rules: deposit for a card in yuan, given back at closing</extracomment>
        <translation>卡押金（元）</translation>
    </message>
    <message>
        <source>Area code</source>
        <extracomment>House rules: the number of the organisation&apos;s area on field cards and in meters</extracomment>
        <translation>区域码</translation>
    </message>
    <message>
        <source>A second person agrees</source>
        <extracomment>House rules: a second person has to agree</extracomment>
        <translation>须第二人同意</translation>
    </message>
    <message>
        <source>One person decides</source>
        <extracomment>House rules: nobody else has to agree</extracomment>
        <translation>一人即可决定</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>House rules, a change. %1: which rule, %2: what it was, %3: what it becomes.</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>A month&apos;s bill is due after (days)</source>
        <extracomment>House rules: how many days after a month its bill is due</extracomment>
        <translation>月账单到期（天）</translation>
    </message>
    <message>
        <source>Arrears that block a sale, above (0: never)</source>
        <extracomment>House rules: overdue arrears above it block a sale, in yuan; 0: they never do</extracomment>
        <translation>欠费超过此额停售（0：不停）</translation>
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
    <message>
        <source>The card on the reader does not settle it. F8 lists the sales in doubt.</source>
        <extracomment>Sale page: the customer has a sale in doubt, and the card on the reader proved nothing</extracomment>
        <translation>读卡器上的卡不能处理它。按 F8 查看未决售电。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Sale, what will happen: a line of what the payment settles. %1: what is owed, such as &quot;Bill of 2026-10&quot;; %2: what is paid of it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Asking…</source>
        <extracomment>Sale page: the second person&apos;s password is being checked</extracomment>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Of it back-charges</source>
        <extracomment>Sale page, what will happen: paid of back-charges and settlements, before anything else</extracomment>
        <translation>其中追补结算</translation>
    </message>
    <message>
        <source>Of it arrears</source>
        <extracomment>Sale page, what will happen: paid of arrears, without late fee</extracomment>
        <translation>其中还欠</translation>
    </message>
    <message>
        <source>Of it late fee</source>
        <extracomment>Sale page, what will happen: the late fee of the arrears that are paid</extracomment>
        <translation>其中违约金</translation>
    </message>
    <message>
        <source>Of it card fee</source>
        <extracomment>Sale page, what will happen: the price of the card that is handed out</extracomment>
        <translation>其中工本费</translation>
    </message>
    <message>
        <source>Of it card deposit</source>
        <extracomment>Sale page, what will happen: the deposit for the card that is handed out</extracomment>
        <translation>其中押金</translation>
    </message>
    <message>
        <source>Still owed</source>
        <extracomment>Sale page, what will happen: what is still owed after it, without late fees</extracomment>
        <translation>尚欠</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <extracomment>Sale page, what will happen: who agreed to sell in spite of arrears</extracomment>
        <translation>授权人</translation>
    </message>
    <message>
        <source>Arrears paid</source>
        <extracomment>Sale page, at the end of a sale: what was paid of arrears and back-charges</extracomment>
        <translation>偿还欠费</translation>
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
        <extracomment>Where a purchase begins on a ladder that starts anew every year. %1: the tier, %2: the month in which the account came into it.</extracomment>
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
    <message>
        <source>Payment of arrears</source>
        <extracomment>Kind of a sale: arrears are paid, no energy is sold.</extracomment>
        <translation>欠费收款</translation>
    </message>
    <message>
        <source>Arrears</source>
        <extracomment>What is owed: it stood in the books that were kept before.</extracomment>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Bill</source>
        <extracomment>What is owed: the rest of a month&apos;s bill.</extracomment>
        <translation>电费</translation>
    </message>
    <message>
        <source>Back-charge</source>
        <extracomment>What is owed: energy that was not charged in its time.</extracomment>
        <translation>追补电费</translation>
    </message>
    <message>
        <source>Settlement</source>
        <extracomment>What is owed: the difference between what was sold and what was used.</extracomment>
        <translation>结算差额</translation>
    </message>
    <message>
        <source>Monthly charge</source>
        <extracomment>What is owed: a fixed charge of a month.</extracomment>
        <translation>月固定费用</translation>
    </message>
    <message>
        <source>Owed after a correction</source>
        <extracomment>What is owed: a deed at the counter left it.</extracomment>
        <translation>业务更正欠费</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>A thing that is owed. %1: what it is, such as &quot;Bill&quot;; %2: its month, such as 2026-10.</extracomment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>%1, late fee %2</source>
        <extracomment>What is paid or owed. %1: without the late fee, %2: the late fee.</extracomment>
        <translation>%1，违约金 %2</translation>
    </message>
    <message>
        <source>%1 (levy): %2 at %3</source>
        <extracomment>A line of a quote or bill: collected for somebody else. %1: name of the levy, %2: energy with its unit, %3: of each kWh.</extracomment>
        <translation>%1（代征）：%2，单价 %3</translation>
    </message>
    <message>
        <source>all that is owed</source>
        <extracomment>Repayment plan of an account: how much of a payment goes to arrears.</extracomment>
        <translation>全部欠费</translation>
    </message>
    <message>
        <source>%1 of every payment</source>
        <extracomment>Repayment plan of an account. %1: money.</extracomment>
        <translation>每次缴费中的 %1</translation>
    </message>
    <message>
        <source>%1 % of every payment</source>
        <extracomment>Repayment plan of an account. %1: a percentage without its sign.</extracomment>
        <translation>每次缴费的 %1 %</translation>
    </message>
    <message>
        <source>%1, but %2 for energy first</source>
        <extracomment>Repayment plan of an account. %1: the plan, %2: money that is left for energy first.</extracomment>
        <translation>%1，但先保留 %2 购电</translation>
    </message>
    <message>
        <source>The card takes the prices from %1 to the meter with this sale.</source>
        <extracomment>With a sale, on its quote. %1: a day, past or to come.</extracomment>
        <translation>本次售电随卡将 %1 起执行的电价写入电表。</translation>
    </message>
    <message>
        <source>New prices</source>
        <extracomment>Kind of a sale: the card takes new prices to its meter; nothing is bought.</extracomment>
        <translation>调价写卡</translation>
    </message>
</context>
<context>
    <name>SettlementPage</name>
    <message>
        <source>Account number</source>
        <extracomment>Form of a month-end reading: label of the account number</extracomment>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Month (like 2026-10)</source>
        <extracomment>Form of a month-end reading: label of the month</extracomment>
        <translation>月份（如 2026-10）</translation>
    </message>
    <message>
        <source>Read on (like 2026-10-31)</source>
        <extracomment>Form of a month-end reading: label of the day on which the meter was read</extracomment>
        <translation>抄表日（如 2026-10-31）</translation>
    </message>
    <message>
        <source>The meter shows</source>
        <extracomment>Form of a month-end reading: label of the choice which registers the meter shows</extracomment>
        <translation>电表示数</translation>
    </message>
    <message>
        <source>Register in kWh</source>
        <extracomment>Form of a month-end reading: label of the only register</extracomment>
        <translation>总示数（kWh）</translation>
    </message>
    <message>
        <source>Sharp in kWh</source>
        <extracomment>Form of a month-end reading: label of the register of the dearest period of the day</extracomment>
        <translation>尖（kWh）</translation>
    </message>
    <message>
        <source>Peak in kWh</source>
        <extracomment>Form of a month-end reading: label of the register of the peak period</extracomment>
        <translation>峰（kWh）</translation>
    </message>
    <message>
        <source>Flat in kWh</source>
        <extracomment>Form of a month-end reading: label of the register of the flat period</extracomment>
        <translation>平（kWh）</translation>
    </message>
    <message>
        <source>Valley in kWh</source>
        <extracomment>Form of a month-end reading: label of the register of the cheapest period of the day</extracomment>
        <translation>谷（kWh）</translation>
    </message>
    <message>
        <source>Reactive in kvarh</source>
        <extracomment>Form of a month-end reading: label of the reactive register</extracomment>
        <translation>无功（kvarh）</translation>
    </message>
    <message>
        <source>Reactive, reverse, in kvarh</source>
        <extracomment>Form of a month-end reading: label of the register of what goes back</extracomment>
        <translation>反向无功（kvarh）</translation>
    </message>
    <message>
        <source>Highest demand in kW</source>
        <extracomment>Form of a month-end reading: label of the highest demand</extracomment>
        <translation>最大需量（kW）</translation>
    </message>
    <message>
        <source>Remaining shown (− if overdrawn)</source>
        <extracomment>Form of a month-end reading: label of what the meter shows as left</extracomment>
        <translation>显示的剩余（透支加 −）</translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>Form of a month-end reading: label of the choice who looked</extracomment>
        <translation>依据</translation>
    </message>
    <message>
        <source>Second person&apos;s login</source>
        <extracomment>Form of a settlement: label of the login of the second person who agrees</extracomment>
        <translation>授权人登录名</translation>
    </message>
    <message>
        <source>Second person&apos;s password</source>
        <extracomment>Form of a settlement: label of the password of the second person who agrees</extracomment>
        <translation>授权人密码</translation>
    </message>
    <message>
        <source>One register</source>
        <extracomment>Form of a month-end reading: which registers the meter shows</extracomment>
        <translation>单一示数</translation>
    </message>
    <message>
        <source>Registers by time of day</source>
        <extracomment>Form of a month-end reading: which registers the meter shows</extracomment>
        <translation>分时示数</translation>
    </message>
    <message>
        <source>By time of day, reactive, demand</source>
        <extracomment>Form of a month-end reading: which registers the meter shows</extracomment>
        <translation>分时、无功和需量</translation>
    </message>
    <message>
        <source>Type the account&apos;s number.</source>
        <extracomment>Form of a settlement: what was typed is no account number</extracomment>
        <translation>请输入客户编号。</translation>
    </message>
    <message>
        <source>A month is typed like 2026-10.</source>
        <extracomment>Form of a settlement: what was typed is no month</extracomment>
        <translation>月份写作 2026-10。</translation>
    </message>
    <message>
        <source>Settled</source>
        <extracomment>Sums of a settlement: accounts that it settles</extracomment>
        <translation>结算户数</translation>
    </message>
    <message>
        <source>Settled already</source>
        <extracomment>Sums of a settlement: accounts that an earlier run settled</extracomment>
        <translation>已结算过</translation>
    </message>
    <message>
        <source>With a finding</source>
        <extracomment>Sums of a settlement: accounts that cannot be settled</extracomment>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>Sums of a settlement: energy of all bills</extracomment>
        <translation>电量</translation>
    </message>
    <message>
        <source>Billed</source>
        <extracomment>Sums of a settlement: money of all bills</extracomment>
        <translation>账单合计</translation>
    </message>
    <message>
        <source>Prepaid credit used</source>
        <extracomment>Sums of a settlement: of it, what was prepaid</extracomment>
        <translation>已用预付量</translation>
    </message>
    <message>
        <source>To arrears</source>
        <extracomment>Sums of a settlement: what accounts owe now</extracomment>
        <translation>转欠费</translation>
    </message>
    <message>
        <source>To the surplus</source>
        <extracomment>Sums of a settlement: what is carried over in the customers&apos; favour</extracomment>
        <translation>转结余</translation>
    </message>
    <message>
        <source>Purchase count shown, if known</source>
        <extracomment>Form of a month-end reading: label of the purchase count that the meter shows</extracomment>
        <translation>所示购电次数（如已知）</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>First serial</source>
        <extracomment>Card stock: label of the first serial of the cards that came in</extracomment>
        <translation>起始卡号</translation>
    </message>
    <message>
        <source>Last serial</source>
        <extracomment>Card stock: label of the last serial of the cards that came in</extracomment>
        <translation>终止卡号</translation>
    </message>
    <message>
        <source>Cards counted</source>
        <extracomment>Card stock: label of how many cards were counted</extracomment>
        <translation>实点张数</translation>
    </message>
    <message>
        <source>Note (may stay empty)</source>
        <extracomment>Card stock: label of where the cards came from</extracomment>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>A serial has 16 digits, 0 to 9 and A to F.</source>
        <extracomment>Card stock: what was typed is no serial</extracomment>
        <translation>卡号为 16 位，由 0–9 和 A–F 组成。</translation>
    </message>
    <message>
        <source>A serial of 16 digits, 0 to 9 and A to F, not below the first.</source>
        <extracomment>Card stock: what was typed is no serial, or below the first one</extracomment>
        <translation>卡号为 16 位，由 0–9 和 A–F 组成，不得小于起始卡号。</translation>
    </message>
    <message>
        <source>Type how many cards were counted.</source>
        <extracomment>Card stock: what was typed is no number of cards</extracomment>
        <translation>请输入实点的张数。</translation>
    </message>
    <message>
        <source>There are not so many serials from the first to the last.</source>
        <extracomment>Card stock: more cards were typed than there are serials</extracomment>
        <translation>从起始卡号到终止卡号没有这么多卡号。</translation>
    </message>
</context>
<context>
    <name>SupplyForm</name>
    <message>
        <source>Capacity in kVA</source>
        <extracomment>Form of a supply contract: label of the capacity that is paid for</extracomment>
        <translation>计费容量（kVA）</translation>
    </message>
    <message>
        <source>Contract demand in kW</source>
        <extracomment>Form of a supply contract: label of the demand that was agreed</extracomment>
        <translation>合同需量（kW）</translation>
    </message>
    <message>
        <source>Own transformer</source>
        <extracomment>Form of a supply contract: label of the choice whether the customer has a transformer of his own, whose losses are reckoned by its plate</extracomment>
        <translation>自有变压器</translation>
    </message>
    <message>
        <source>Rated capacity in kVA</source>
        <extracomment>Form of a supply contract: label of what stands on the transformer&apos;s plate</extracomment>
        <translation>额定容量（kVA）</translation>
    </message>
    <message>
        <source>No-load loss P0 in W</source>
        <extracomment>Form of a supply contract: label of what stands on the transformer&apos;s plate</extracomment>
        <translation>空载损耗 P0（W）</translation>
    </message>
    <message>
        <source>Load loss Pk in W</source>
        <extracomment>Form of a supply contract: label of what stands on the transformer&apos;s plate</extracomment>
        <translation>负载损耗 Pk（W）</translation>
    </message>
    <message>
        <source>No-load current I0 in %</source>
        <extracomment>Form of a supply contract: label of what stands on the transformer&apos;s plate</extracomment>
        <translation>空载电流 I0（%）</translation>
    </message>
    <message>
        <source>Takes from a parent meter</source>
        <extracomment>Form of a parent meter: label of the choice what the account takes from it</extracomment>
        <translation>从总表分摊</translation>
    </message>
    <message>
        <source>Account of that meter</source>
        <extracomment>Form of a parent meter: label of the number of the account that the parent meter is of</extracomment>
        <translation>总表户号</translation>
    </message>
    <message>
        <source>Energy in kWh a month</source>
        <extracomment>Form of a parent meter: label of the fixed quantity</extracomment>
        <translation>每月电量（kWh）</translation>
    </message>
    <message>
        <source>Ratio in %</source>
        <extracomment>Form of a parent meter: label of the fixed ratio</extracomment>
        <translation>比例（%）</translation>
    </message>
    <message>
        <source>Type two decimals at most.</source>
        <extracomment>Form of a supply contract or a share, beside a figure</extracomment>
        <translation>最多两位小数。</translation>
    </message>
    <message>
        <source>Type a figure such as 315 or 12.5, not below 0.</source>
        <extracomment>Form of a supply contract or a share, beside a figure</extracomment>
        <translation>请输入不小于 0 的数，如 315 或 12.5。</translation>
    </message>
    <message>
        <source>It is 100 % at most.</source>
        <extracomment>Form of a supply contract or a share, beside a percentage</extracomment>
        <translation>最多 100 %。</translation>
    </message>
    <message>
        <source>A transformer has a capacity above 0 kVA.</source>
        <extracomment>Form of a supply contract, beside the transformer&apos;s capacity</extracomment>
        <translation>变压器容量须大于 0 kVA。</translation>
    </message>
    <message>
        <source>So much cannot be. Check the figure.</source>
        <extracomment>Form of a supply contract, beside a figure</extracomment>
        <translation>数值过大，请核对。</translation>
    </message>
    <message>
        <source>An account is not its own parent meter.</source>
        <extracomment>Form of a parent meter: the account&apos;s own number was typed</extracomment>
        <translation>总表不能是本户自己。</translation>
    </message>
    <message>
        <source>It takes from %1 now. Choose nothing and enter that, then the new parent.</source>
        <extracomment>Form of a parent meter: another one stands there already. %1: its account.</extracomment>
        <translation>现从 %1 分摊。请先选“无”并确认，再录入新的总表。</translation>
    </message>
    <message>
        <source>%1 takes from this account&apos;s meter already.</source>
        <extracomment>Form of a parent meter: the one typed takes from this one. %1: its account.</extracomment>
        <translation>%1 已从本户的表分摊。</translation>
    </message>
    <message>
        <source>%1 takes a fixed share itself: nothing is taken from its meter.</source>
        <extracomment>Form of a parent meter: the one typed has a fixed quantity or ratio. %1: its account.</extracomment>
        <translation>%1 本身是定量或定比户，不能再作总表。</translation>
    </message>
    <message>
        <source>Others take from this account&apos;s meter, so it can only be a sub-meter.</source>
        <extracomment>Form of a parent meter: the account&apos;s own meter has children</extracomment>
        <translation>已有其他户从本户的表分摊，本户只能作分表。</translation>
    </message>
    <message>
        <source>The others take %1 already, and all ratios come to 100 % at most.</source>
        <extracomment>Form of a parent meter, beside the ratio. %1: what the others take, in %.</extracomment>
        <translation>其他户已占 %1，各户定比合计最多 100 %。</translation>
    </message>
    <message>
        <source>Settled up to %1: a contract begins the day after at the earliest.</source>
        <extracomment>Form of a supply contract, beside its first day. %1: the last day that is settled.</extracomment>
        <translation>已结算至 %1：合同最早从次日生效。</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Form of a supply contract: the customer has no transformer of his own</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>Form of a parent meter: the account stands for itself</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>A fixed quantity</source>
        <extracomment>Form of a parent meter: 定量</extracomment>
        <translation>定量</translation>
    </message>
    <message>
        <source>A fixed ratio</source>
        <extracomment>Form of a parent meter: 定比</extracomment>
        <translation>定比</translation>
    </message>
    <message>
        <source>What its own meter counts</source>
        <extracomment>Form of a parent meter: 总分</extracomment>
        <translation>总分：本户表计电量</translation>
    </message>
    <message>
        <source>Type four decimals at most.</source>
        <extracomment>Form of a supply contract, beside the demand</extracomment>
        <translation>最多四位小数。</translation>
    </message>
    <message>
        <source>From (like 2026-11-01)</source>
        <extracomment>Form of a supply contract: label of the first day on which it holds</extracomment>
        <translation>生效日（如 2026-11-01）</translation>
    </message>
    <message>
        <source>Impedance Uk in %</source>
        <extracomment>Form of a supply contract: label of what stands on the transformer&apos;s plate</extracomment>
        <translation>阻抗电压 Uk（%）</translation>
    </message>
    <message>
        <source>By plate</source>
        <extracomment>Form of a supply contract: the figures on the transformer&apos;s plate are typed</extracomment>
        <translation>按铭牌</translation>
    </message>
</context>
<context>
    <name>SupplyWords</name>
    <message>
        <source>It takes the place of the contract from %1.</source>
        <extracomment>Supply contract: another one begins on the same day. %1: that day.</extracomment>
        <translation>替换 %1 起的合同。</translation>
    </message>
    <message>
        <source>It ends with the contract from %1.</source>
        <extracomment>Supply contract: one that begins later is agreed already. %1: its first day.</extracomment>
        <translation>至 %1 起的合同生效为止。</translation>
    </message>
    <message>
        <source>The account&apos;s tariff charges for neither capacity nor demand: these figures are only kept.</source>
        <extracomment>Supply contract of an account whose tariff is not a two-part one</extracomment>
        <translation>该户电价不计容量电费和需量电费：这些数值仅作保存。</translation>
    </message>
    <message>
        <source>Capacity, a month</source>
        <extracomment>Supply contract, what will happen: what the capacity costs</extracomment>
        <translation>容量电费（每月）</translation>
    </message>
    <message>
        <source>Demand, a month at least</source>
        <extracomment>Supply contract, what will happen: what the contracted demand costs</extracomment>
        <translation>需量电费（每月至少）</translation>
    </message>
    <message>
        <source>Demand above 105 % of the contract costs twice the price.</source>
        <extracomment>Supply contract: what the demand means</extracomment>
        <translation>超过合同需量 105 % 的部分加倍计费。</translation>
    </message>
    <message>
        <source>Without a contract demand the highest one of the month is charged.</source>
        <extracomment>Supply contract without a demand</extracomment>
        <translation>未定合同需量时，按当月最大需量计费。</translation>
    </message>
    <message>
        <source>The transformer&apos;s losses are added to every bill by its plate.</source>
        <extracomment>Supply contract with a transformer whose losses are billed</extracomment>
        <translation>每月电费按铭牌计入变压器损耗。</translation>
    </message>
    <message>
        <source>The account&apos;s tariff reckons no losses by a plate: the plate is only kept.</source>
        <extracomment>Supply contract with a transformer, of an account whose tariff reckons otherwise</extracomment>
        <translation>该户电价不按铭牌计算变损：铭牌数据仅作保存。</translation>
    </message>
    <message>
        <source>The account&apos;s tariff needs the transformer&apos;s plate.</source>
        <extracomment>Supply contract without a transformer: the risk</extracomment>
        <translation>该户电价需要变压器铭牌数据。</translation>
    </message>
    <message>
        <source>Without it none of the account&apos;s months can be settled.</source>
        <extracomment>Supply contract, below &quot;The account&apos;s tariff needs the transformer&apos;s plate.&quot;</extracomment>
        <translation>没有铭牌数据，该户任何月份都不能结算。</translation>
    </message>
    <message>
        <source>Months are billed by it from that day on. The days before keep what held then.</source>
        <extracomment>Supply contract: what it does</extracomment>
        <translation>自该日起按此合同结算；此前的日子仍按当时的合同。</translation>
    </message>
    <message>
        <source>nothing agreed</source>
        <extracomment>Supply contract, what will happen: in place of figures when nothing is agreed</extracomment>
        <translation>无约定</translation>
    </message>
    <message>
        <source>Now, from %1</source>
        <extracomment>Supply contract, what will happen: what is agreed now. %1: since which day.</extracomment>
        <translation>现行（%1 起）</translation>
    </message>
    <message>
        <source>Tariff</source>
        <extracomment>Supply contract, what will happen: the tariff that says what is charged</extracomment>
        <translation>电价</translation>
    </message>
    <message>
        <source>Power factor to keep</source>
        <extracomment>Supply contract, what will happen: the tariff&apos;s power factor standard</extracomment>
        <translation>功率因数标准</translation>
    </message>
    <message>
        <source>The demand is above the capacity.</source>
        <extracomment>Supply contract: a demand in kW above the capacity in kVA</extracomment>
        <translation>需量大于容量。</translation>
    </message>
    <message>
        <source>So many kVA never give so many kW. Check both figures.</source>
        <extracomment>Supply contract, below &quot;The demand is above the capacity.&quot;</extracomment>
        <translation>kW 数不可能超过 kVA 数，请核对两个数值。</translation>
    </message>
    <message>
        <source>Others on its own meter</source>
        <extracomment>Parent meter, what will happen: how many accounts take from this account&apos;s own meter</extracomment>
        <translation>本户表下的分摊户</translation>
    </message>
    <message>
        <source>Parent meter of</source>
        <extracomment>Parent meter, what will happen: whose account the parent meter is of</extracomment>
        <translation>总表客户</translation>
    </message>
    <message>
        <source>Its address</source>
        <extracomment>Parent meter, what will happen: label of the address of the parent meter</extracomment>
        <translation>总表地址</translation>
    </message>
    <message>
        <source>Others that take from it</source>
        <extracomment>Parent meter, what will happen: how many other accounts take from it</extracomment>
        <translation>总表下的其他户</translation>
    </message>
    <message>
        <source>Their fixed quantities</source>
        <extracomment>Parent meter, what will happen: the fixed quantities of the others, in a month</extracomment>
        <translation>其他户定量合计</translation>
    </message>
    <message>
        <source>Their fixed ratios</source>
        <extracomment>Parent meter, what will happen: the fixed ratios of the others</extracomment>
        <translation>其他户定比合计</translation>
    </message>
    <message>
        <source>%1 a month are billed to this account, and taken off what the meter of %2 counts.</source>
        <extracomment>Parent meter, a fixed quantity. %1: energy with its unit, %2: account of the parent meter.</extracomment>
        <translation>每月 %1 计入本户，并从 %2 的表计电量中扣除。</translation>
    </message>
    <message>
        <source>%1 of what fixed quantities leave on the meter of %2 are billed to this account in whole kWh, and taken off there.</source>
        <extracomment>Parent meter, a fixed ratio. %1: in %, %2: account of the parent meter.</extracomment>
        <translation>%2 的表计电量扣除各定量后，%1（取整 kWh）计入本户，并从总表中扣除。</translation>
    </message>
    <message>
        <source>What this account&apos;s meter counts is taken off what the meter of %1 counts. Both need a reading.</source>
        <extracomment>Parent meter, a sub-meter. %1: account of the parent meter.</extracomment>
        <translation>本户表计电量从 %1 的表计电量中扣除。两表都须抄表。</translation>
    </message>
    <message>
        <source>This account and %1 are settled together, or not at all. This one needs no reading then.</source>
        <extracomment>Parent meter, a fixed quantity or ratio. %1: account of the parent meter.</extracomment>
        <translation>本户与 %1 一起结算，或都不结算；本户无须抄表。</translation>
    </message>
    <message>
        <source>This account has a meter of its own, and has bought for it.</source>
        <extracomment>Parent meter, a fixed quantity or ratio for somebody who has bought: the risk</extracomment>
        <translation>本户有自己的表，并且购过电。</translation>
    </message>
    <message>
        <source>What that meter counts is billed besides when it is read.</source>
        <extracomment>Parent meter, below &quot;This account has a meter of its own, …&quot;</extracomment>
        <translation>若抄了该表，其电量另行计费。</translation>
    </message>
    <message>
        <source>This account is billed by its own meter alone, and nothing is taken off the meter of %1 for it.</source>
        <extracomment>Parent meter: nothing is to be taken any more. %1: account of the parent meter.</extracomment>
        <translation>本户只按自己的表计费，不再从 %1 的表扣除。</translation>
    </message>
    <message>
        <source>An account may take its part of what another one&apos;s meter counts: fixed quantities first, then fixed ratios of what is left, then what sub-meters count.</source>
        <extracomment>Parent meter, before anything is chosen: what it is about</extracomment>
        <translation>一户可分摊另一户表计的电量：先扣定量，再按定比分剩余，最后扣分表电量。</translation>
    </message>
    <message>
        <source>It holds for every month that is not settled yet.</source>
        <extracomment>Parent meter: from when on</extracomment>
        <translation>对所有尚未结算的月份有效。</translation>
    </message>
    <message>
        <source>Enter the contract</source>
        <extracomment>Account page: button that enters a supply contract</extracomment>
        <translation>录入合同</translation>
    </message>
    <message>
        <source>Take nothing any more</source>
        <extracomment>Account page: button; the account takes nothing from a parent meter any more</extracomment>
        <translation>取消分摊</translation>
    </message>
    <message>
        <source>Set the parent meter</source>
        <extracomment>Account page: button that enters what an account takes from another one&apos;s meter</extracomment>
        <translation>设置总表关系</translation>
    </message>
    <message>
        <source>Contract</source>
        <extracomment>Account page: label of capacity and demand that are agreed
----------
Account page, behind &quot;Contract&quot;: one is agreed for a day to come. %1: that day.</extracomment>
        <translation>供电合同</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Shared with</source>
        <extracomment>Account page: label of how many accounts take from its meter. There is little room</extracomment>
        <translation>分摊户数</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Parent meter, what will happen: whose meter the account takes from now, and how much</extracomment>
        <translation>现行</translation>
    </message>
    <message>
        <source>Part of</source>
        <extracomment>Account page: label of the account of the parent meter, and what is taken from it. There is little room</extracomment>
        <translation>总表</translation>
    </message>
</context>
<context>
    <name>TariffPage</name>
    <message>
        <source>%1, version %2</source>
        <extracomment>A version of a tariff. %1: the tariff&apos;s name, %2: number of the version.</extracomment>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>In force</source>
        <extracomment>State of a version of a tariff: it holds today</extracomment>
        <translation>执行中</translation>
    </message>
    <message>
        <source>To come</source>
        <extracomment>State of a version of a tariff: it is published, and holds from a later day on</extracomment>
        <translation>待生效</translation>
    </message>
    <message>
        <source>Over</source>
        <extracomment>State of a version of a tariff: another one holds today</extracomment>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Published by</source>
        <extracomment>Fact of a version of a tariff: who published it</extracomment>
        <translation>发布人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <extracomment>Fact of a version of a tariff: the second person</extracomment>
        <translation>授权人</translation>
    </message>
    <message>
        <source>Published at</source>
        <extracomment>Fact of a version of a tariff: when it was published</extracomment>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Every kWh</source>
        <extracomment>Prices of a tariff with one tier: instead of the tier</extracomment>
        <translation>每 kWh</translation>
    </message>
    <message>
        <source>Tier %1: up to %2</source>
        <extracomment>Prices of a tariff: a tier. %1: its number, %2: energy with its unit.</extracomment>
        <translation>第 %1 档：至 %2</translation>
    </message>
    <message>
        <source>Tier %1: above %2</source>
        <extracomment>Prices of a tariff: the last tier. %1: its number, %2: energy with its unit.</extracomment>
        <translation>第 %1 档：%2 以上</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column of the prices of a tariff: the day of the year from which they hold</extracomment>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Tier</source>
        <extracomment>Column of the prices of a tariff</extracomment>
        <translation>档</translation>
    </message>
    <message>
        <source>Yuan per kWh</source>
        <extracomment>Column of the prices of a tariff without time of use</extracomment>
        <translation>元/kWh</translation>
    </message>
    <message>
        <source>Ladder</source>
        <extracomment>Fact of a tariff: over what its ladder counts</extracomment>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>counts by the month, anew on day %1; a household base multiplies the limits</source>
        <extracomment>Fact of a tariff, the ladder. %1: a day of the month, 1 to 28.</extracomment>
        <translation>按月累计，每月 %1 日重新起算；档位限额乘以家庭基数</translation>
    </message>
    <message>
        <source>counts by the year, anew on %1; a household base multiplies the limits</source>
        <extracomment>Fact of a tariff, the ladder. %1: a day of the year, such as 03-01.</extracomment>
        <translation>按年累计，每年 %1 重新起算；档位限额乘以家庭基数</translation>
    </message>
    <message>
        <source>Day from %1 on</source>
        <extracomment>Fact of a tariff: at what times of the day its periods begin. %1: the day of the year from which it is so, such as 07-01.</extracomment>
        <translation>自 %1 起的时段</translation>
    </message>
    <message>
        <source>Levy %1</source>
        <extracomment>Fact of a tariff. %1: name of a levy.</extracomment>
        <translation>代征费 %1</translation>
    </message>
    <message>
        <source>%1 on a kWh, %2 to %3</source>
        <extracomment>Fact of a tariff: a levy. %1: yuan on a kWh, %2: first day, %3: last day.</extracomment>
        <translation>每 kWh %1，%2 至 %3</translation>
    </message>
    <message>
        <source>%1 on a kWh, from %2</source>
        <extracomment>Fact of a tariff: a levy. %1: yuan on a kWh, %2: first day.</extracomment>
        <translation>每 kWh %1，自 %2 起</translation>
    </message>
    <message>
        <source>Monthly charge</source>
        <extracomment>Fact of a tariff: yuan for every month, whatever is used
----------
A figure of a tariff: yuan for every month, whatever is used</extracomment>
        <translation>每月固定电费</translation>
    </message>
    <message>
        <source>Minimum charge</source>
        <extracomment>Fact of a tariff: yuan to which a month&apos;s bill comes at least
----------
A figure of a tariff: yuan to which a month&apos;s bill comes at least</extracomment>
        <translation>每月最低电费</translation>
    </message>
    <message>
        <source>by formula, shape factor %1</source>
        <extracomment>Fact of a tariff, transformer losses. %1: factor of the load&apos;s shape.</extracomment>
        <translation>按公式计算，负荷曲线系数 %1</translation>
    </message>
    <message>
        <source>%1 of the active, %2 of the reactive energy</source>
        <extracomment>Fact of a tariff, transformer losses. %1, %2: percentages.</extracomment>
        <translation>有功电量的 %1，无功电量的 %2</translation>
    </message>
    <message>
        <source>up to %1: %2</source>
        <extracomment>Fact of a tariff, transformer losses by a table. %1: up to this energy, %2: losses.</extracomment>
        <translation>至 %1：%2</translation>
    </message>
    <message>
        <source>above: %1</source>
        <translation>以上：%1</translation>
    </message>
    <message>
        <source>Capacity charge</source>
        <extracomment>Fact of a two-part tariff: 容量电费</extracomment>
        <translation>容量电费</translation>
    </message>
    <message>
        <source>%1 for a kVA and month</source>
        <extracomment>Fact of a two-part tariff. %1: yuan.</extracomment>
        <translation>每 kVA 每月 %1</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <extracomment>Fact of a two-part tariff: 需量电费</extracomment>
        <translation>需量电费</translation>
    </message>
    <message>
        <source>%1 for a kW and month; above 105 % of the contract twice as much</source>
        <extracomment>Fact of a two-part tariff. %1: yuan.</extracomment>
        <translation>每 kW 每月 %1；超过合同需量 105 % 的部分加倍</translation>
    </message>
    <message>
        <source>Power factor</source>
        <extracomment>Fact of a tariff: power-factor adjustment
----------
A figure of a tariff: the standard that a customer keeps</extracomment>
        <translation>功率因数</translation>
    </message>
    <message>
        <source>standard %1</source>
        <extracomment>Fact of a tariff. %1: a power factor such as 0.90.</extracomment>
        <translation>标准 %1</translation>
    </message>
    <message>
        <source>Transformer losses</source>
        <extracomment>Fact of a tariff: how transformer losses are added
----------
A figure of a tariff: how transformer losses are added
----------
Where something is wrong in a tariff: losses by a table</extracomment>
        <translation>变损</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Fact of a tariff: whom it is for
----------
A figure of a tariff: whom it is for</extracomment>
        <translation>用电类别</translation>
    </message>
    <message>
        <source>Metering</source>
        <extracomment>Fact of a tariff: how the customer is supplied and metered
----------
A figure of a tariff: how the customer is supplied and metered</extracomment>
        <translation>供电计量方式</translation>
    </message>
    <message>
        <source>Sold in steps of</source>
        <extracomment>Fact of a tariff: the smallest amount of energy that is sold
----------
A figure of a tariff: the smallest amount of energy that is sold</extracomment>
        <translation>售电最小单位</translation>
    </message>
    <message>
        <source>VAT</source>
        <extracomment>Fact of a tariff: value-added tax</extracomment>
        <translation>增值税</translation>
    </message>
    <message>
        <source>not shown</source>
        <extracomment>Fact of a tariff: no value-added tax is shown</extracomment>
        <translation>不列示</translation>
    </message>
    <message>
        <source>%1, included in the prices</source>
        <translation>%1，已含在价格中</translation>
    </message>
    <message>
        <source>Tier %1, %2</source>
        <extracomment>Where something is wrong in a tariff. %1: number of a tier, %2: its limit or price.</extracomment>
        <translation>第 %1 档，%2</translation>
    </message>
    <message>
        <source>From %1, %2</source>
        <extracomment>Where something is wrong in a tariff. %1: the season&apos;s first day, such as 07-01, %2: a period of the day.</extracomment>
        <translation>自 %1 起，%2</translation>
    </message>
    <message>
        <source>limit</source>
        <extracomment>Where something is wrong in a tariff: the limit of a tier</extracomment>
        <translation>限额</translation>
    </message>
    <message>
        <source>price</source>
        <extracomment>Where something is wrong in a tariff: the price of a tier</extracomment>
        <translation>价格</translation>
    </message>
    <message>
        <source>From day</source>
        <extracomment>Where something is wrong in a tariff: the first day on which it holds</extracomment>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Where something is wrong in a tariff: its name</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>first day</source>
        <extracomment>Where something is wrong in a tariff: the first day of a levy or a season</extracomment>
        <translation>起始日</translation>
    </message>
    <message>
        <source>last day</source>
        <extracomment>Where something is wrong in a tariff: the last day of a levy</extracomment>
        <translation>截止日</translation>
    </message>
    <message>
        <source>times of the day</source>
        <extracomment>Where something is wrong in a tariff: when the periods of a season&apos;s day begin</extracomment>
        <translation>日时段</translation>
    </message>
    <message>
        <source>Tiers</source>
        <extracomment>Where something is wrong in a tariff: its tiers</extracomment>
        <translation>档位</translation>
    </message>
    <message>
        <source>Seasons</source>
        <extracomment>Where something is wrong in a tariff: its seasons</extracomment>
        <translation>季节</translation>
    </message>
    <message>
        <source>Levies</source>
        <extracomment>Where something is wrong in a tariff: its levies</extracomment>
        <translation>代征费</translation>
    </message>
    <message>
        <source>Ladder, anew on</source>
        <extracomment>Where something is wrong in a tariff: when its ladder counts anew</extracomment>
        <translation>阶梯重新起算日</translation>
    </message>
    <message>
        <source>Capacity, a kVA and month</source>
        <extracomment>A figure of a tariff: yuan for a kVA of capacity and month; nothing typed: none</extracomment>
        <translation>容量电费（每 kVA·月）</translation>
    </message>
    <message>
        <source>Demand, a kW and month</source>
        <extracomment>A figure of a tariff: yuan for a kW of demand and month; nothing typed: none</extracomment>
        <translation>需量电费（每 kW·月）</translation>
    </message>
    <message>
        <source>Shape factor</source>
        <extracomment>A figure of a tariff: factor of the load&apos;s shape, for transformer losses by formula</extracomment>
        <translation>负荷曲线系数</translation>
    </message>
    <message>
        <source>Losses, active</source>
        <extracomment>Where something is wrong in a tariff: losses of active energy</extracomment>
        <translation>变损，有功</translation>
    </message>
    <message>
        <source>Losses, reactive</source>
        <extracomment>Where something is wrong in a tariff: losses of reactive energy</extracomment>
        <translation>变损，无功</translation>
    </message>
    <message>
        <source>VAT, %</source>
        <extracomment>A figure of a tariff: value-added tax; 0: it is not shown</extracomment>
        <translation>增值税，%</translation>
    </message>
    <message>
        <source>Season %1, %2</source>
        <extracomment>Where something is wrong in a tariff. %1: number of a season, %2: its first day or its times.</extracomment>
        <translation>季节 %1，%2</translation>
    </message>
    <message>
        <source>Levy %1, %2</source>
        <extracomment>Where something is wrong in a tariff. %1: number of a levy without a name, %2: its part.</extracomment>
        <translation>代征 %1，%2</translation>
    </message>
    <message>
        <source>Losses, limit of row %1</source>
        <extracomment>Where something is wrong in a tariff: losses by a table. %1: number of a row.</extracomment>
        <translation>变损，第 %1 行限额</translation>
    </message>
</context>
<context>
    <name>TariffText</name>
    <message>
        <source>an object { … }</source>
        <extracomment>What must stand at a place of a document.</extracomment>
        <translation>对象 { … }</translation>
    </message>
    <message>
        <source>a list [ … ]</source>
        <extracomment>What must stand at a place of a document.</extracomment>
        <translation>列表 [ … ]</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <extracomment>What must stand at a place of a document.</extracomment>
        <translation>带引号的文本</translation>
    </message>
    <message>
        <source>a price in quotes, 0 to 1000, six decimals at most: &quot;0.538&quot;</source>
        <extracomment>What must stand at a place of a document.</extracomment>
        <translation>带引号的价格，0 至 1000，最多六位小数：&quot;0.538&quot;</translation>
    </message>
    <message>
        <source>an energy in quotes, 0 to 1000000000000, two decimals at most: &quot;2760&quot;</source>
        <extracomment>What must stand at a place of a document.</extracomment>
        <translation>带引号的电量，0 至 1000000000000，最多两位小数：&quot;2760&quot;</translation>
    </message>
    <message>
        <source>an amount in quotes, 0 to 1000000000000, two decimals at most: &quot;5.00&quot;</source>
        <extracomment>What must stand at a place of a document.</extracomment>
        <translation>带引号的金额，0 至 1000000000000，最多两位小数：&quot;5.00&quot;</translation>
    </message>
    <message>
        <source>a percentage in quotes, 0 to 100, two decimals at most: &quot;13&quot;</source>
        <extracomment>What must stand at a place of a document.</extracomment>
        <translation>带引号的百分数，0 至 100，最多两位小数：&quot;13&quot;</translation>
    </message>
    <message>
        <source>a factor in quotes, 0 to 10, two decimals at most: &quot;1.2&quot;</source>
        <extracomment>What must stand at a place of a document.</extracomment>
        <translation>带引号的系数，0 至 10，最多两位小数：&quot;1.2&quot;</translation>
    </message>
    <message>
        <source>a day: &quot;2027-01-01&quot;</source>
        <extracomment>What must stand at a place of a document.</extracomment>
        <translation>日期：&quot;2027-01-01&quot;</translation>
    </message>
    <message>
        <source>a day of the year, month first: &quot;07-01&quot;</source>
        <extracomment>What must stand at a place of a document.</extracomment>
        <translation>年内日期，月在前：&quot;07-01&quot;</translation>
    </message>
    <message>
        <source>a time: &quot;08:30&quot;</source>
        <extracomment>What must stand at a place of a document.</extracomment>
        <translation>时刻：&quot;08:30&quot;</translation>
    </message>
    <message>
        <source>a whole number from 1 without quotes</source>
        <extracomment>What must stand at a place of a document.</extracomment>
        <translation>不带引号的整数，从 1 起</translation>
    </message>
    <message>
        <source>one of %1</source>
        <extracomment>What must stand at a place of a document. %1: names, as they are typed.</extracomment>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>Residents</source>
        <extracomment>Whom a tariff is for.</extracomment>
        <translation>居民</translation>
    </message>
    <message>
        <source>General commercial</source>
        <extracomment>Whom a tariff is for.</extracomment>
        <translation>一般工商业</translation>
    </message>
    <message>
        <source>Large industry</source>
        <extracomment>Whom a tariff is for.</extracomment>
        <translation>大工业</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <extracomment>Whom a tariff is for.</extracomment>
        <translation>农业</translation>
    </message>
    <message>
        <source>Others</source>
        <extracomment>Whom a tariff is for.</extracomment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Low voltage</source>
        <extracomment>How a customer is supplied and metered.</extracomment>
        <translation>低供低计</translation>
    </message>
    <message>
        <source>High voltage</source>
        <extracomment>How a customer is supplied and metered.</extracomment>
        <translation>高供高计</translation>
    </message>
    <message>
        <source>High voltage, metered at the low side</source>
        <extracomment>How a customer is supplied and metered.</extracomment>
        <translation>高供低计</translation>
    </message>
    <message>
        <source>sharp</source>
        <extracomment>A period of the day in a time-of-use tariff.</extracomment>
        <translation>尖</translation>
    </message>
    <message>
        <source>peak</source>
        <extracomment>A period of the day in a time-of-use tariff.</extracomment>
        <translation>峰</translation>
    </message>
    <message>
        <source>flat</source>
        <extracomment>A period of the day in a time-of-use tariff.</extracomment>
        <translation>平</translation>
    </message>
    <message>
        <source>valley</source>
        <extracomment>A period of the day in a time-of-use tariff.</extracomment>
        <translation>谷</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A tier of a price. %1: price of a kWh, %2: up to this much energy.</extracomment>
        <translation>%1（至 %2）</translation>
    </message>
    <message>
        <source>%1 above</source>
        <extracomment>The last tier of a price, without a limit. %1: price of a kWh.</extracomment>
        <translation>%1（以上）</translation>
    </message>
    <message>
        <source>Line %1, column %2: this is not JSON.</source>
        <extracomment>%1, %2: numbers. JSON is the name of the format.</extracomment>
        <translation>第 %1 行第 %2 列：不是 JSON。</translation>
    </message>
    <message>
        <source>%1: the key stands twice.</source>
        <extracomment>%1: a key of a document.</extracomment>
        <translation>%1：键重复。</translation>
    </message>
    <message>
        <source>%1: there is no such key.</source>
        <extracomment>%1: a place of a document, such as tiers[2].price.</extracomment>
        <translation>%1：没有这个键。</translation>
    </message>
    <message>
        <source>%1 is missing: %2.</source>
        <extracomment>%1: a place of a document, %2: what is expected there.</extracomment>
        <translation>缺少 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is to be %2.</source>
        <extracomment>%1: a place of a document, %2: what is expected there.</extracomment>
        <translation>%1 应为%2。</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>Instead of a percentage: what was free before costs something now.</extracomment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <extracomment>A tier of a tariff. %1: its number.</extracomment>
        <translation>第 %1 档</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1: a day of the year, &quot;07-01&quot;: the price holds from it on.</extracomment>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>More than 20 % cheaper</source>
        <extracomment>How a new price changes what a year costs.</extracomment>
        <translation>降 20 % 以上</translation>
    </message>
    <message>
        <source>10 to 20 % cheaper</source>
        <extracomment>How a new price changes what a year costs.</extracomment>
        <translation>降 10–20 %</translation>
    </message>
    <message>
        <source>5 to 10 % cheaper</source>
        <extracomment>How a new price changes what a year costs.</extracomment>
        <translation>降 5–10 %</translation>
    </message>
    <message>
        <source>Up to 5 % cheaper</source>
        <extracomment>How a new price changes what a year costs.</extracomment>
        <translation>降 5 % 以内</translation>
    </message>
    <message>
        <source>The same</source>
        <extracomment>How a new price changes what a year costs: not at all.</extracomment>
        <translation>不变</translation>
    </message>
    <message>
        <source>Up to 5 % dearer</source>
        <extracomment>How a new price changes what a year costs.</extracomment>
        <translation>升 5 % 以内</translation>
    </message>
    <message>
        <source>5 to 10 % dearer</source>
        <extracomment>How a new price changes what a year costs.</extracomment>
        <translation>升 5–10 %</translation>
    </message>
    <message>
        <source>10 to 20 % dearer</source>
        <extracomment>How a new price changes what a year costs.</extracomment>
        <translation>升 10–20 %</translation>
    </message>
    <message>
        <source>More than 20 % dearer</source>
        <extracomment>How a new price changes what a year costs.</extracomment>
        <translation>升 20 % 以上</translation>
    </message>
    <message>
        <source>%1; on top of that %2</source>
        <extracomment>Prices with time of use and a ladder. %1: those of the periods of the day, %2: what the tiers add.</extracomment>
        <translation>%1；另加 %2</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::AdministrationForm</name>
    <message>
        <source>Import</source>
        <extracomment>Administration page: tab of the import of accounts; Alt+1 is its key</extracomment>
        <translation>导入</translation>
    </message>
    <message>
        <source>House rules</source>
        <extracomment>Administration page: tab of the house rules; Alt+2 is its key</extracomment>
        <translation>站规</translation>
    </message>
    <message>
        <source>Card stock</source>
        <extracomment>Administration page: tab of the card stock; Alt+3 is its key</extracomment>
        <translation>卡库存</translation>
    </message>
    <message>
        <source>Operators</source>
        <extracomment>Administration page: tab of the operators; Alt+4 is its key</extracomment>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <extracomment>Administration page: tab of the tariffs; Alt+5 is its key</extracomment>
        <translation>电价</translation>
    </message>
    <message>
        <source>Month end</source>
        <extracomment>Administration page: tab of the settlement at the end of a month; Alt+6 is its key</extracomment>
        <translation>月末结算</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::ArrearsForm</name>
    <message>
        <source>Who owes</source>
        <extracomment>Page of the arrears: tab of the list of debtors; Alt+1 is its key</extracomment>
        <translation>欠费客户</translation>
    </message>
    <message>
        <source>One account</source>
        <extracomment>Page of the arrears: tab of one account; Alt+2 is its key</extracomment>
        <translation>单户</translation>
    </message>
    <message>
        <source>Late fees</source>
        <extracomment>Page of the arrears: tab of the late-fee rules; Alt+3 is its key</extracomment>
        <translation>违约金</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <extracomment>Late-fee rules: button that goes to the form of a new one</extracomment>
        <translation>新增规则</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column of the late-fee rules: the first day on which it holds</extracomment>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Residents a day</source>
        <extracomment>Column of the late-fee rules: the rate of residents a day</extracomment>
        <translation>居民每日</translation>
    </message>
    <message>
        <source>Others, same year, a day</source>
        <extracomment>Column of the late-fee rules: the rate of others on days in the year of the due date</extracomment>
        <translation>其他当年每日</translation>
    </message>
    <message>
        <source>Others, later years, a day</source>
        <extracomment>Column of the late-fee rules: the rate of others on days of later years</extracomment>
        <translation>其他跨年每日</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::ArrearsPresenter</name>
    <message>
        <source>Save the payment reminders</source>
        <extracomment>Title of the box that asks where to save payment reminders</extracomment>
        <translation>保存催费通知单</translation>
    </message>
    <message>
        <source>reminders-%1.pdf</source>
        <extracomment>Name of the file of payment reminders. %1: the day.</extracomment>
        <translation>催费通知单-%1.pdf</translation>
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
    <name>wattdesk::app::CampaignPanel</name>
    <message>
        <source>Meters without the newest prices</source>
        <extracomment>Meters with old prices: title</extracomment>
        <translation>尚无最新电价的电表</translation>
    </message>
    <message>
        <source>A money meter charges by the prices that its card brought it. The next sale brings the newest; who does not buy gets them at no charge on the account&apos;s page: Enter opens it.</source>
        <extracomment>Meters with old prices: what the list is, and what to do; Enter is a key</extracomment>
        <translation>金额表按卡带来的电价扣费。下次售电时随卡写入最新电价；不购电的客户可在客户页免费写入：按 Enter 打开。</translation>
    </message>
    <message>
        <source>Tariff   F</source>
        <extracomment>Meters with old prices: label of the choice of the tariff; F is the key that goes there</extracomment>
        <translation>电价   F</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <extracomment>Meters with old prices: button that goes back; Esc is its key</extracomment>
        <translation>返回   Esc</translation>
    </message>
    <message>
        <source>More   M</source>
        <extracomment>Meters with old prices: button that reads the next page; M is its key</extracomment>
        <translation>更多   M</translation>
    </message>
    <message>
        <source>Save all as a file…   S</source>
        <extracomment>Meters with old prices: button that writes all of them into a file; S is its key</extracomment>
        <translation>全部存为文件…   S</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Meters with old prices: button that stops the writing of the file</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Column of the meters with old prices: account number</extracomment>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of the meters with old prices: customer&apos;s name</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>Column of the meters with old prices: phone number</extracomment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Column of the meters with old prices: address</extracomment>
        <translation>地址</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of the meters with old prices: active or suspended</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tariff</source>
        <extracomment>Column of the meters with old prices: tariff</extracomment>
        <translation>电价</translation>
    </message>
    <message>
        <source>Prices from</source>
        <extracomment>Column of the meters with old prices: first day of the prices that the meter has</extracomment>
        <translation>现有电价执行日期</translation>
    </message>
    <message>
        <source>New prices from</source>
        <extracomment>Column of the meters with old prices: first day of the prices that it should be given</extracomment>
        <translation>新电价执行日期</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::CampaignPresenter</name>
    <message>
        <source>Save the list</source>
        <extracomment>Title of the box that asks where to save the list of meters with old prices</extracomment>
        <translation>保存名单</translation>
    </message>
    <message>
        <source>old-prices-%1.csv</source>
        <extracomment>Name of the file of meters with old prices. %1: the day.</extracomment>
        <translation>调价名单-%1.csv</translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <extracomment>Meters with old prices: the writing of the list into a file was stopped</extracomment>
        <translation>已停止：没有写出文件。</translation>
    </message>
    <message>
        <source>Accounts written: %1</source>
        <extracomment>Meters with old prices: the list was written into a file. %1: how many accounts.</extracomment>
        <translation>已写出客户：%1 户</translation>
    </message>
    <message>
        <source>They are in %1</source>
        <extracomment>Meters with old prices, below &quot;Accounts written&quot;. %1: a file.</extracomment>
        <translation>保存在 %1</translation>
    </message>
    <message>
        <source>Writing the list: %1 so far</source>
        <extracomment>Meters with old prices: the list is written into a file. %1: how many so far.</extracomment>
        <translation>正在写出名单：已写 %1 户</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <extracomment>Meters with old prices: the writing of the list comes to its end</extracomment>
        <translation>正在停止……</translation>
    </message>
    <message>
        <source>This counter sells nothing meanwhile. Esc stops it; nothing of it stays then.</source>
        <extracomment>Meters with old prices, while the list is written; Esc is a key</extracomment>
        <translation>期间本柜台不能售电。按 Esc 可停止，停止后不留任何内容。</translation>
    </message>
    <message>
        <source>Looking for old prices…</source>
        <extracomment>Meters with old prices: the list is being read</extracomment>
        <translation>正在查找旧电价……</translation>
    </message>
    <message>
        <source>Every money meter was given the newest prices.</source>
        <extracomment>Meters with old prices: there are none</extracomment>
        <translation>所有金额表都已取得最新电价。</translation>
    </message>
    <message>
        <source>Every money meter of this tariff was given the newest prices.</source>
        <extracomment>Meters with old prices of one tariff: there are none</extracomment>
        <translation>执行该电价的金额表都已取得最新电价。</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>Meters with old prices, in the column of the days: nobody knows which a meter has</extracomment>
        <translation>不详</translation>
    </message>
    <message>
        <source>Without the newest prices: %1</source>
        <extracomment>Foot of the list of meters with old prices. %1: how many.</extracomment>
        <translation>尚无最新电价：%1 户</translation>
    </message>
    <message>
        <source>The first %1 of %2 without the newest prices</source>
        <extracomment>Foot of the list of meters with old prices. %1: how many are listed, %2: of how many.</extracomment>
        <translation>前 %1 户，共 %2 户尚无最新电价</translation>
    </message>
    <message>
        <source>All tariffs</source>
        <extracomment>Meters with old prices: the choice of the tariff</extracomment>
        <translation>全部电价</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::DebtorsPanel</name>
    <message>
        <source>Due before   F</source>
        <extracomment>Arrears, list of debtors: label of a day; F is the key that goes there</extracomment>
        <translation>早于此日到期   F</translation>
    </message>
    <message>
        <source>any day</source>
        <extracomment>Arrears, list of debtors: in the empty field of a day</extracomment>
        <translation>不限</translation>
    </message>
    <message>
        <source>At least</source>
        <extracomment>Arrears, list of debtors: label of the least that somebody owes</extracomment>
        <translation>不少于</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>Arrears, list of debtors: button that reads the list anew</extracomment>
        <translation>列出</translation>
    </message>
    <message>
        <source>More   M</source>
        <extracomment>Arrears, list of debtors: button that reads the next page; M is its key</extracomment>
        <translation>更多   M</translation>
    </message>
    <message>
        <source>Due since</source>
        <extracomment>Column of the debtors: the oldest day that something was due</extracomment>
        <translation>最早到期</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Column of the debtors: account number</extracomment>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of the debtors: customer&apos;s name</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>Column of the debtors: phone number</extracomment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Column of the debtors: address</extracomment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Owed</source>
        <extracomment>Column of the debtors: what is owed without late fees</extracomment>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Late fee</source>
        <extracomment>Column of the debtors: late fees until today</extracomment>
        <translation>违约金</translation>
    </message>
    <message>
        <source>Payment reminders…   R</source>
        <extracomment>Arrears, list of debtors: button that writes payment reminders; R is its key</extracomment>
        <translation>催费通知单…   R</translation>
    </message>
    <message>
        <source>Import opening balances   I</source>
        <extracomment>Arrears, list of debtors: button that goes to the import of what was owed in the books that were kept before; I is its key</extracomment>
        <translation>导入期初欠费   I</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::DeskForm</name>
    <message>
        <source>What does the meter show?</source>
        <extracomment>Error desk: title of the page</extracomment>
        <translation>电表显示什么？</translation>
    </message>
    <message>
        <source>Err-34, 18, 34-18</source>
        <extracomment>Error desk: example in the empty field</extracomment>
        <translation>Err-34、18、34-18</translation>
    </message>
    <message>
        <source>What happened</source>
        <extracomment>Error desk: title above what the meter met with</extracomment>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>Error desk: title above what to do</extracomment>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Where makers differ</source>
        <extracomment>Error desk: title above what makers do differently</extracomment>
        <translation>各家不同之处</translation>
    </message>
    <message>
        <source>Field tickets</source>
        <extracomment>Error desk: title of the list of field tickets</extracomment>
        <translation>现场工单</translation>
    </message>
    <message>
        <source>End the ticket…</source>
        <extracomment>Error desk: button that ends the chosen field ticket</extracomment>
        <translation>结束工单…</translation>
    </message>
    <message>
        <source>Opened</source>
        <extracomment>Column of the field tickets: when it was opened</extracomment>
        <translation>开单时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Column of the field tickets: fault or bypass</extracomment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Column of the field tickets: customer&apos;s name</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>Finding</source>
        <extracomment>Column of the field tickets: what was found</extracomment>
        <translation>情况</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column of the field tickets: who opened it</extracomment>
        <translation>经办</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>Column of the field tickets: when it was ended</extracomment>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>Column of the field tickets: what was done</extracomment>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Ended by</source>
        <extracomment>Column of the field tickets: who ended it</extracomment>
        <translation>结束人</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::DeskPresenter</name>
    <message>
        <source>Have this meter looked at?</source>
        <extracomment>Title of the question that opens a ticket for a fault</extracomment>
        <translation>派人检查这块表吗？</translation>
    </message>
    <message>
        <source>Bridge this meter&apos;s switch in an emergency?</source>
        <extracomment>Title of the question that opens a ticket for bridging a meter&apos;s switch in an emergency</extracomment>
        <translation>应急短接这块表的开关吗？</translation>
    </message>
    <message>
        <source>%1, meter %2, %3. The ticket stays open until somebody ends it here.</source>
        <extracomment>Question that opens a field ticket. %1: customer, %2: meter number, %3: address.</extracomment>
        <translation>%1，电表 %2，%3。工单一直有效，直到有人在此结束。</translation>
    </message>
    <message>
        <source>Open a fault ticket</source>
        <extracomment>Button that opens a ticket for a fault</extracomment>
        <translation>开故障工单</translation>
    </message>
    <message>
        <source>Open a bypass ticket</source>
        <extracomment>Button that opens a ticket for bridging a meter&apos;s switch</extracomment>
        <translation>开应急送电工单</translation>
    </message>
    <message>
        <source>No ticket</source>
        <extracomment>Button that opens no ticket</extracomment>
        <translation>不开工单</translation>
    </message>
    <message>
        <source>What was found, and by whom</source>
        <extracomment>Label of the field for what was found at a meter</extracomment>
        <translation>发现的情况和发现人</translation>
    </message>
    <message>
        <source>End this ticket?</source>
        <extracomment>Title of the question that ends a field ticket</extracomment>
        <translation>结束这张工单吗？</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Question that ends a field ticket. %1: kind of ticket, %2: customer, %3: what was found.</extracomment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>End the ticket</source>
        <extracomment>Button that ends a field ticket</extracomment>
        <translation>结束工单</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <extracomment>Button that leaves a field ticket open</extracomment>
        <translation>先不结束</translation>
    </message>
    <message>
        <source>What was done, and by whom</source>
        <extracomment>Label of the field for what was done at a meter</extracomment>
        <translation>处理情况和处理人</translation>
    </message>
    <message>
        <source>Whose meter? Put the card on the reader, or search with Ctrl+K.</source>
        <extracomment>Error desk: nobody&apos;s meter is being talked of yet; Ctrl+K is a key</extracomment>
        <translation>是谁的表？请放卡，或按 Ctrl+K 查找。</translation>
    </message>
    <message>
        <source>A sale in doubt was settled by this card.</source>
        <extracomment>Error desk: a sale in doubt has just been settled by the card on the reader</extracomment>
        <translation>此卡处理了一笔未决售电。</translation>
    </message>
    <message>
        <source>This card is in order: the meter took its last purchase.</source>
        <extracomment>Error desk: the card on the reader is as it should be</extracomment>
        <translation>此卡正常：电表已收到上次购电。</translation>
    </message>
    <message>
        <source>It held %1 at purchase count %2 on %3.</source>
        <extracomment>Error desk: what a card&apos;s meter wrote. %1: what the meter held, %2: its count, %3: when.</extracomment>
        <translation>%3 时剩余 %1，购电次数 %2。</translation>
    </message>
    <message>
        <source>No meter shows that. Words are 01 to 23, groups Err-31 to Err-36.</source>
        <extracomment>Error desk: what was typed is no error word of a meter</extracomment>
        <translation>电表没有这个显示。代码为 01 至 23，组为 Err-31 至 Err-36。</translation>
    </message>
    <message>
        <source>Type what the meter shows: Err-34, 18 or 34-18.</source>
        <extracomment>Error desk: nothing was typed yet</extracomment>
        <translation>请输入电表显示的内容：Err-34、18 或 34-18。</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>State of a field ticket</extracomment>
        <translation>未结束</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) open</source>
        <extracomment>Error desk, foot of the list of field tickets. %n: how many are open.</extracomment>
        <translation>
            <numerusform>%n 张未结束</numerusform>
        </translation>
    </message>
    <message>
        <source>The ticket is kept, but the list could not be read again.</source>
        <extracomment>Error desk: a ticket was opened or ended, but the list below could not be read after it</extracomment>
        <translation>工单已保存，但未能重新读取列表。</translation>
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
    <name>wattdesk::app::DraftPanel</name>
    <message>
        <source>Back   Esc</source>
        <extracomment>Draft of a tariff: button that goes back; Esc is its key</extracomment>
        <translation>返回   Esc</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <extracomment>Draft of a tariff: button that writes it into a file</extracomment>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <extracomment>Draft of a tariff: button that works out what it does to each account</extracomment>
        <translation>逐户试算…</translation>
    </message>
    <message>
        <source>Publish…</source>
        <extracomment>Draft of a tariff: button that goes to the form that publishes it</extracomment>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Column of the findings on a draft of a tariff: the figure that is meant</extracomment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Finding</source>
        <extracomment>Column of the findings on a draft of a tariff: what is wrong, or how a price changes</extracomment>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::DraftPresenter</name>
    <message>
        <source>Save the draft</source>
        <extracomment>Title of the box that chooses where a draft of a tariff is saved</extracomment>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Tariffs (*.json)</source>
        <extracomment>Kinds of files in the box that saves a tariff; the part in brackets stays as it is</extracomment>
        <translation>电价 (*.json)</translation>
    </message>
    <message>
        <source>%1-draft.json</source>
        <extracomment>Name that is proposed for the file of a draft. %1: the tariff&apos;s name.</extracomment>
        <translation>%1-草稿.json</translation>
    </message>
    <message>
        <source>Give the draft up?</source>
        <extracomment>Title of the question before a draft of a tariff is given up</extracomment>
        <translation>放弃草稿？</translation>
    </message>
    <message>
        <source>What was typed is kept nowhere. It could be saved as a file.</source>
        <extracomment>Question before a draft of a tariff is given up</extracomment>
        <translation>已输入的内容没有保存在任何地方，可以先存为文件。</translation>
    </message>
    <message>
        <source>Give it up</source>
        <extracomment>Button that gives a draft of a tariff up</extracomment>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <extracomment>Button that goes on with a draft of a tariff</extracomment>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>%1, new version</source>
        <extracomment>Draft of a tariff: title. %1: the tariff&apos;s name.</extracomment>
        <translation>%1，新版本</translation>
    </message>
    <message>
        <source>%1, new tariff</source>
        <extracomment>Draft of a tariff of a name that no tariff has: title. %1: the tariff&apos;s name.</extracomment>
        <translation>%1，新电价</translation>
    </message>
    <message>
        <source>%1, new version %2</source>
        <extracomment>Draft of a tariff: title. %1: the tariff&apos;s name, %2: number that the version will have.</extracomment>
        <translation>%1，新的第 %2 版</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <extracomment>A draft of a tariff was saved. %1: the file.</extracomment>
        <translation>已存为 %1</translation>
    </message>
    <message>
        <source>To be mended: %1</source>
        <extracomment>Draft of a tariff: so many things must be mended before it can be published</extracomment>
        <translation>待改正：%1 处</translation>
    </message>
    <message>
        <source>Checking…</source>
        <extracomment>Draft of a tariff: it is being checked</extracomment>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>It can be published. It begins a new tariff.</source>
        <extracomment>Draft of a tariff of a name that no tariff has</extracomment>
        <translation>可以发布，将新建一个电价。</translation>
    </message>
    <message>
        <source>It can be published. Prices that change: %1</source>
        <extracomment>Draft of a tariff without a finding. %1: how many prices differ from the version before.</extracomment>
        <translation>可以发布，变动的价格：%1 个</translation>
    </message>
    <message>
        <source>It is worked out when the findings are mended.</source>
        <extracomment>Worked example of a draft: the draft has findings</extracomment>
        <translation>改正后即可试算。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <extracomment>Preview of a tariff, while it stops</extracomment>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 of %2 accounts…</source>
        <translation>已算 %1 户，共 %2 户…</translation>
    </message>
    <message>
        <source>The accounts are being priced…</source>
        <extracomment>Preview of a tariff, before it begins</extracomment>
        <translation>正在逐户计算…</translation>
    </message>
    <message>
        <source>It was stopped: only some of the accounts are in it.</source>
        <extracomment>Preview of a tariff that was stopped</extracomment>
        <translation>已停止：只包含部分用户。</translation>
    </message>
    <message>
        <source>Listed are the %1 accounts that change most; the totals count all.</source>
        <extracomment>Preview of a tariff with many accounts. %1: how many are listed.</extracomment>
        <translation>列出变动最大的 %1 户；合计包含全部用户。</translation>
    </message>
    <message>
        <source>What it does to each account: %1</source>
        <extracomment>Preview of a tariff: title. %1: the draft.</extracomment>
        <translation>对各户的影响：%1</translation>
    </message>
    <message>
        <source>What each account bought in the last twelve whole months, priced by the version before and by the draft; without charges by the month.</source>
        <extracomment>Preview of a tariff: how it is worked out</extracomment>
        <translation>各户最近十二个整月的购电量，分别按前一版和草稿计价；不含按月收取的费用。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <extracomment>Preview of a tariff, totals: how many accounts there are, and what becomes of them</extracomment>
        <translation>户数</translation>
    </message>
    <message>
        <source>%1, dearer for %2, cheaper for %3</source>
        <translation>%1 户，其中 %2 户增加，%3 户减少</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>Preview of a tariff, totals: what all accounts bought</extracomment>
        <translation>电量</translation>
    </message>
    <message>
        <source>All together</source>
        <extracomment>Preview of a tariff, totals: what all accounts pay</extracomment>
        <translation>总金额</translation>
    </message>
    <message>
        <source>Further prices</source>
        <extracomment>Publishing a tariff: prices that are not listed one by one</extracomment>
        <translation>其他价格</translation>
    </message>
    <message>
        <source>Publish %1, version %2</source>
        <extracomment>Publishing a tariff: title of the form. %1: the tariff, %2: number of the version.</extracomment>
        <translation>发布 %1 第 %2 版</translation>
    </message>
    <message>
        <source>It holds from %1 on for every account of the tariff.</source>
        <extracomment>Publishing a tariff. %1: a day.</extracomment>
        <translation>自 %1 起适用于该电价的所有用户。</translation>
    </message>
    <message>
        <source>A published version is never edited or removed; only another one can follow it.</source>
        <extracomment>Publishing a tariff: what cannot be undone</extracomment>
        <translation>已发布的版本不能修改或删除，只能再发布新版本。</translation>
    </message>
    <message>
        <source>A second person has to agree, another than yourself.</source>
        <extracomment>Publishing a tariff</extracomment>
        <translation>须由本人以外的另一人授权。</translation>
    </message>
    <message>
        <source>Second person&apos;s password</source>
        <extracomment>Publishing a tariff: label of the password of the second person who agrees</extracomment>
        <translation>授权人密码</translation>
    </message>
    <message>
        <source>Second person&apos;s login</source>
        <translation>授权人登录名</translation>
    </message>
    <message>
        <source>Publish version %1</source>
        <extracomment>Publishing a tariff: the button that does it. %1: number of the version.</extracomment>
        <translation>发布第 %1 版</translation>
    </message>
    <message>
        <source>Accounts by what their year costs</source>
        <extracomment>Preview of a tariff: title of the chart of how many accounts it changes by how much</extracomment>
        <translation>按全年电费变化的户数</translation>
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
    <message>
        <source>Second person</source>
        <extracomment>Sale page: label of the name and the password of who agrees to sell in spite of arrears</extracomment>
        <translation>授权人</translation>
    </message>
    <message>
        <source>login</source>
        <extracomment>Sale page: in the empty field of the second person&apos;s login</extracomment>
        <translation>登录名</translation>
    </message>
    <message>
        <source>password</source>
        <extracomment>Sale page: in the empty field of the second person&apos;s password</extracomment>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::ExamplePanel</name>
    <message>
        <source>Worked example</source>
        <extracomment>Tariff page: title above the purchase that somebody tries out</extracomment>
        <translation>试算示例</translation>
    </message>
    <message>
        <source>Price against use</source>
        <extracomment>Tariff page: title above the chart of the price of a kWh</extracomment>
        <translation>价格与用电量</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::FieldCardPanel</name>
    <message>
        <source>On the reader</source>
        <extracomment>Field work: above the kind of card that lies on the reader</extracomment>
        <translation>读卡器上的卡</translation>
    </message>
    <message>
        <source>What can be done</source>
        <extracomment>Field work: title of what can be done with the card; each has its letter</extracomment>
        <translation>可做的操作</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::FieldPresenter</name>
    <message>
        <source>Save the report</source>
        <extracomment>Title of the box that asks where to save a report</extracomment>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <extracomment>Kind of file in the box that asks where to save</extracomment>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::FieldReportPanel</name>
    <message>
        <source>Back   Esc</source>
        <extracomment>Field work: button that leaves the report; Esc is its key</extracomment>
        <translation>返回   Esc</translation>
    </message>
    <message>
        <source>Save report   F7</source>
        <extracomment>Field work: button that saves the report as a file; F7 is its key</extracomment>
        <translation>保存报告   F7</translation>
    </message>
    <message>
        <source>Findings</source>
        <extracomment>Column of the report: what is to be looked at</extracomment>
        <translation>核查结果</translation>
    </message>
    <message>
        <source>Meter</source>
        <extracomment>Column of the report: meter number</extracomment>
        <translation>电表</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Column of the report: account number and customer&apos;s name</extracomment>
        <translation>户号</translation>
    </message>
    <message>
        <source>Remaining</source>
        <extracomment>Column of the report: what the meter holds</extracomment>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Sold</source>
        <extracomment>Column of the report: what was sold for the meter since it was opened</extracomment>
        <translation>已售</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>Column of the report: purchase count in the meter</extracomment>
        <translation>次数</translation>
    </message>
    <message>
        <source>Illegal</source>
        <extracomment>Column of the report: illegal insertions of cards</extracomment>
        <translation>非法插卡</translation>
    </message>
    <message>
        <source>Days</source>
        <extracomment>Column of the report: days since the last purchase</extracomment>
        <translation>天数</translation>
    </message>
    <message>
        <source>Used, kWh</source>
        <extracomment>Column of the report: energy since the last reading, in kWh</extracomment>
        <translation>用电量 kWh</translation>
    </message>
    <message>
        <source>Spent</source>
        <extracomment>Column of the report: what left the meter&apos;s credit since the last reading</extracomment>
        <translation>消耗</translation>
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
    <name>wattdesk::app::FormPanel</name>
    <message>
        <source>What will happen</source>
        <extracomment>A form: title of the panel that says what will be done</extracomment>
        <translation>将发生什么</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <extracomment>A form: button that leaves it with nothing done; Esc is its key</extracomment>
        <translation>返回   Esc</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::ImportPanel</name>
    <message>
        <source>Import accounts from a table</source>
        <extracomment>Import: title</extracomment>
        <translation>从表格批量建档</translation>
    </message>
    <message>
        <source>The table is tried out first. Nothing is imported before every row is right, and then all rows are imported together.</source>
        <extracomment>Import: what it does</extracomment>
        <translation>先试导入。所有行都正确之前什么也不导入；全部正确后一次导入。</translation>
    </message>
    <message>
        <source>CSV or XLSX, the heads in its first line. There must be: name, meter, tariff. There may be: number, phone, address, mode, ct, pt, hoarding_limit, alarm1, alarm2, household_base.</source>
        <extracomment>Import: which columns a table has. The words after the colons stand in tables exactly so.</extracomment>
        <translation>CSV 或 XLSX 文件，第一行为表头。必须有：姓名、表号、电价。可以有：户号、电话、地址、计量方式、CT、PT、囤积限额、报警一、报警二、家庭基数。</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <extracomment>Import: button that chooses a table; … because a box opens</extracomment>
        <translation>选择表格…</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Import: button that stops the import that runs</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>Column of the findings of an import: line of the file</extracomment>
        <translation>行号</translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>Column of the findings of an import: what stands in the row</extracomment>
        <translation>内容</translation>
    </message>
    <message>
        <source>Finding</source>
        <extracomment>Column of the findings of an import: what is wrong with it</extracomment>
        <translation>问题</translation>
    </message>
    <message>
        <source>Enter readings from a table</source>
        <extracomment>Import: title, where the rows are readings at the end of a month</extracomment>
        <translation>从表格录入抄表</translation>
    </message>
    <message>
        <source>CSV or XLSX, the heads in its first line. There must be: number, period, day, and total or flat. There may be: sharp, peak, valley, reactive, reactive_reverse, demand, remaining.</source>
        <extracomment>Import of readings: which columns a table has. The words after the colons stand in tables exactly so.</extracomment>
        <translation>CSV 或 XLSX，首行为列名。必须有：户号、周期、日期，以及总或平。可以有：尖、峰、谷、无功、反向无功、需量、剩余。</translation>
    </message>
    <message>
        <source>Bring opening balances along from a table</source>
        <extracomment>Import: title, where the rows are what accounts owed in the books that were kept before</extracomment>
        <translation>从表格导入期初欠费</translation>
    </message>
    <message>
        <source>CSV or XLSX, the heads in its first line. There must be: number, amount, due. There may be: period. A row that the books have already is a finding, so nothing is doubled.</source>
        <extracomment>Import of opening balances: which columns a table has. The words after the colons stand in tables exactly so.</extracomment>
        <translation>CSV 或 XLSX 文件，第一行为表头。必须有：户号、金额、到期日。可以有：周期。账上已有的行会被指出，不会重复计收。</translation>
    </message>
    <message>
        <source>Reason (stands in every charge)</source>
        <extracomment>Import of opening balances: label of the reason, like &quot;brought along from the old system&quot;</extracomment>
        <translation>原因（写入每一笔费用）</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::ImportPresenter</name>
    <message>
        <source>Choose a table of accounts</source>
        <extracomment>Title of the box that chooses a table of accounts to be imported</extracomment>
        <translation>选择户档表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.xlsx)</source>
        <extracomment>Kinds of files in the box that chooses a table; the part in brackets stays as it is</extracomment>
        <translation>表格 (*.csv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Stop the import?</source>
        <extracomment>Title of the question that stops an import that runs</extracomment>
        <translation>停止导入？</translation>
    </message>
    <message>
        <source>Nothing of it stays: all rows are imported, or none.</source>
        <extracomment>Question that stops an import that runs</extracomment>
        <translation>不会留下任何内容：要么全部导入，要么一行也不导入。</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <extracomment>Button that stops an import that runs</extracomment>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <extracomment>Button that lets an import go on</extracomment>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <extracomment>Import: it was asked to stop, and comes to its end</extracomment>
        <translation>正在停止……</translation>
    </message>
    <message>
        <source>This counter sells nothing meanwhile. Esc stops it; nothing of it stays then.</source>
        <extracomment>Import, while one runs: what else can be done meanwhile; Esc is a key</extracomment>
        <translation>期间本柜台不能售电。按 Esc 可停止，停止后不留任何内容。</translation>
    </message>
    <message>
        <source>The search finds them. The first sale to each issues its card.</source>
        <extracomment>Import: below &quot;… accounts imported&quot;</extracomment>
        <translation>可以在搜索框中找到。首次售电时发卡。</translation>
    </message>
    <message>
        <source>Nothing was imported. Correct these rows in the table, save it and try again.</source>
        <extracomment>Import: below &quot;Rows with a finding: …&quot;</extracomment>
        <translation>什么也没有导入。请在表格中改正这些行，保存后再试。</translation>
    </message>
    <message>
        <source>There is no row below the head line</source>
        <extracomment>Import: the table has a head line only</extracomment>
        <translation>表头下面没有任何行</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <extracomment>Import: below &quot;… rows, no finding&quot;</extracomment>
        <translation>尚未导入。</translation>
    </message>
    <message>
        <source>The first %1 of %2</source>
        <extracomment>Import, foot of the list of findings. %1: how many are listed, %2: how many there are.</extracomment>
        <translation>显示前 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>Rows with a finding: %1</source>
        <extracomment>Import, foot of the list of findings. %1: how many rows have one.</extracomment>
        <translation>有问题的行：%1</translation>
    </message>
    <message>
        <source>Try it again</source>
        <extracomment>Import: button that tries the same table out again</extracomment>
        <translation>再试一次</translation>
    </message>
    <message numerus="yes">
        <source>Trying it out: %1 row(s) so far</source>
        <extracomment>Import: while a table is tried out. %1: how many rows were read so far.</extracomment>
        <translation>
            <numerusform>正在试导入：已读 %1 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing: %1 row(s) so far</source>
        <extracomment>Import: while the rows are entered. %1: how many rows were read so far.</extracomment>
        <translation>
            <numerusform>正在导入：已读 %1 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 account(s) imported</source>
        <extracomment>Import: it is done. %1: how many accounts were entered.</extracomment>
        <translation>
            <numerusform>已导入 %1 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows with a finding: %1 of %2</source>
        <extracomment>Import: rows cannot be imported. %1: how many, %2: how many rows the table has.</extracomment>
        <translation>有问题的行：%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s), no finding</source>
        <extracomment>Import: the table was tried out and is good. %1: how many rows it has.</extracomment>
        <translation>
            <numerusform>共 %1 行，没有问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import all %1 account(s)</source>
        <extracomment>Import: button that enters all accounts of the table. %1: how many.</extracomment>
        <translation>
            <numerusform>导入全部 %1 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a table of readings</source>
        <extracomment>Title of the box that chooses a table of month-end readings to be entered</extracomment>
        <translation>选择抄表表格</translation>
    </message>
    <message numerus="yes">
        <source>%1 reading(s) entered</source>
        <extracomment>Import of readings: it is done. %1: how many were entered.</extracomment>
        <translation>
            <numerusform>已录入 %1 条抄表</numerusform>
        </translation>
    </message>
    <message>
        <source>Esc goes back: the month can be tried out with them.</source>
        <extracomment>Import of readings: below &quot;… readings entered&quot;</extracomment>
        <translation>按 Esc 返回，即可用来试算。</translation>
    </message>
    <message numerus="yes">
        <source>Enter all %1 reading(s)</source>
        <extracomment>Import: button that enters all readings of the table. %1: how many.</extracomment>
        <translation>
            <numerusform>录入全部 %1 条抄表</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a table of opening balances</source>
        <extracomment>Title of the box that chooses a table of what accounts owed in other books</extracomment>
        <translation>选择期初欠费表格</translation>
    </message>
    <message numerus="yes">
        <source>%1 opening balance(s) entered</source>
        <extracomment>Import of opening balances: it is done. %1: how many were charged.</extracomment>
        <translation>
            <numerusform>已录入期初欠费 %1 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Esc goes back: the list has them.</source>
        <extracomment>Import of opening balances: below &quot;… opening balances entered&quot;</extracomment>
        <translation>按 Esc 返回：名单中已有这些欠费。</translation>
    </message>
    <message numerus="yes">
        <source>Enter all %1 opening balance(s)</source>
        <extracomment>Import: button that charges all opening balances of the table. %1: how many.</extracomment>
        <translation>
            <numerusform>录入全部 %1 笔期初欠费</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a reason first: it stands in every charge.</source>
        <extracomment>Import of opening balances: nothing was typed as the reason</extracomment>
        <translation>请先填写原因：它会写入每一笔费用。</translation>
    </message>
    <message>
        <source>Everything in this table is in the books already</source>
        <extracomment>Import of opening balances: the whole table was imported before</extracomment>
        <translation>这份表格的内容账上都已有</translation>
    </message>
    <message>
        <source>It was imported before, or typed. Nothing was entered twice.</source>
        <extracomment>Import of opening balances: below &quot;Everything … is in the books already&quot;</extracomment>
        <translation>以前导入或录入过。没有重复计收。</translation>
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
    <message>
        <source>Household base</source>
        <extracomment>Open account: label of what the limits of a household&apos;s tiers are multiplied by</extracomment>
        <translation>家庭基数</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::OperatorsPanel</name>
    <message>
        <source>New operator   N</source>
        <extracomment>Operators: button that goes to the form of a new one; N is its key</extracomment>
        <translation>新增操作员   N</translation>
    </message>
    <message>
        <source>Other role   R</source>
        <extracomment>Operators: button that goes to the form that gives the chosen one another role; R is its key</extracomment>
        <translation>更改角色   R</translation>
    </message>
    <message>
        <source>One-time password   P</source>
        <extracomment>Operators: button that makes a one-time password for the chosen one; P is its key</extracomment>
        <translation>一次性密码   P</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <extracomment>Column of the operators: the name typed to sign in</extracomment>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of the operators: name as receipts show it</extracomment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Column of the operators: cashier or administrator</extracomment>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of the operators: whether he may sign in</extracomment>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::OperatorsPresenter</name>
    <message>
        <source>Operators: %1</source>
        <extracomment>Operators, foot of the list. %1: how many there are.</extracomment>
        <translation>操作员：%1 人</translation>
    </message>
    <message>
        <source>A new operator</source>
        <extracomment>Operators: title of the form of a new one</extracomment>
        <translation>新增操作员</translation>
    </message>
    <message>
        <source>Another role for %1</source>
        <extracomment>Operators: title of the form that gives another role. %1: name and sign-in name.</extracomment>
        <translation>更改 %1 的角色</translation>
    </message>
    <message>
        <source>%1:</source>
        <extracomment>Operators, above what a role may do. %1: the role.</extracomment>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Another role holds from the next sign-in on.</source>
        <extracomment>Operators: from when on another role holds</extracomment>
        <translation>新角色从下次登录起生效。</translation>
    </message>
    <message>
        <source>Add the operator</source>
        <extracomment>Operators: button that adds the new one</extracomment>
        <translation>新增该操作员</translation>
    </message>
    <message>
        <source>Change the role</source>
        <extracomment>Operators: button that gives another role</extracomment>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>One-time password of %1</source>
        <extracomment>Operators, above a one-time password. %1: name and sign-in name.</extracomment>
        <translation>%1 的一次性密码</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>Operators: a deed is on its way; hashing a password takes a moment by design</extracomment>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Disable   D</source>
        <extracomment>Operators: button that disables the chosen one; D is its key</extracomment>
        <translation>停用   D</translation>
    </message>
    <message>
        <source>Enable   D</source>
        <extracomment>Operators: button that lets the chosen one sign in again; D is its key</extracomment>
        <translation>启用   D</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::OverviewPanel</name>
    <message>
        <source>F7: copy of the receipt</source>
        <translation>F7：补打收据</translation>
    </message>
    <message>
        <source>Operations</source>
        <extracomment>Account page: title of the menu of operations; each has its letter</extracomment>
        <translation>业务</translation>
    </message>
    <message>
        <source>1  Deeds</source>
        <extracomment>Account page: tab of the list of deeds; 1 is its key</extracomment>
        <translation>1  业务记录</translation>
    </message>
    <message>
        <source>2  Changes</source>
        <extracomment>Account page: tab of the list of changes of data; 2 is its key</extracomment>
        <translation>2  变更历史</translation>
    </message>
    <message>
        <source>3  Meter readings</source>
        <extracomment>Account page: tab of the list of what was seen of the meter; 3 is its key</extracomment>
        <translation>3  电表读数</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <extracomment>Account page: in place of an empty list</extracomment>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Column of a list: when</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>Column of a list: purchase count</extracomment>
        <translation>次数</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column of a list: who did it</extracomment>
        <translation>经办</translation>
    </message>
    <message>
        <source>Deed</source>
        <extracomment>Column of the deeds: kind of deed</extracomment>
        <translation>业务</translation>
    </message>
    <message>
        <source>Paid</source>
        <extracomment>Column of the deeds: what was paid</extracomment>
        <translation>实收</translation>
    </message>
    <message>
        <source>Receipt</source>
        <extracomment>Column of the deeds: receipt number</extracomment>
        <translation>收据号</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of the deeds: what became of it</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Column of the changes: which of the account&apos;s data</extracomment>
        <translation>项目</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column of the changes: value before</extracomment>
        <translation>原值</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Column of the changes: value after</extracomment>
        <translation>新值</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Column of the changes: reason</extracomment>
        <translation>原因</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>Column of the readings: where it is known from</extracomment>
        <translation>来源</translation>
    </message>
    <message>
        <source>Meter</source>
        <extracomment>Column of the readings: meter number</extracomment>
        <translation>电表</translation>
    </message>
    <message>
        <source>Remaining</source>
        <extracomment>Column of the readings: what the meter held</extracomment>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Register</source>
        <extracomment>Column of the readings: the meter&apos;s energy register</extracomment>
        <translation>表码</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::PreviewPanel</name>
    <message>
        <source>Back   Esc</source>
        <extracomment>Preview of a tariff: button that goes back; Esc is its key</extracomment>
        <translation>返回   Esc</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Preview of a tariff: button that stops it</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Column of the preview of a tariff: account number</extracomment>
        <translation>户号</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of the preview of a tariff: customer&apos;s name</extracomment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>Column of the preview of a tariff: energy bought in twelve months</extracomment>
        <translation>电量</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Column of the preview of a tariff: what it costs by the version before</extracomment>
        <translation>原电费</translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>Column of the preview of a tariff: what it costs by the draft</extracomment>
        <translation>新电费</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>Column of the preview of a tariff: after less before</extracomment>
        <translation>差额</translation>
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
    <message>
        <source>Save the slip</source>
        <extracomment>Title of the box that asks where to save the slip of a change without money</extracomment>
        <translation>保存凭条</translation>
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
    <message>
        <source>Save slip   F7</source>
        <extracomment>At the end of a change without money: button that saves its slip as a file; F7 is its key</extracomment>
        <translation>保存凭条   F7</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::RulesPresenter</name>
    <message>
        <source>An area code is a number from 1 to 99999999.</source>
        <extracomment>House rules: what was typed is no area code</extracomment>
        <translation>区域码为 1 至 99999999 的数字。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <extracomment>House rules: nothing was changed on the form</extracomment>
        <translation>尚未更改。</translation>
    </message>
    <message>
        <source>Meters of the former area refuse the field cards made from now on.</source>
        <extracomment>House rules: the risk of another area code</extracomment>
        <translation>原区域的电表将拒绝此后制作的现场卡。</translation>
    </message>
    <message>
        <source>A preset card gives a meter its new area.</source>
        <extracomment>House rules, below &quot;Meters of the former area refuse …&quot;</extracomment>
        <translation>用预置卡为电表设置新的区域码。</translation>
    </message>
    <message>
        <source>Rules of the house</source>
        <extracomment>House rules: title of the form</extracomment>
        <translation>站规</translation>
    </message>
    <message>
        <source>Saved. This was changed:</source>
        <extracomment>House rules: they were saved; what was changed stands below</extracomment>
        <translation>已保存。更改内容：</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <extracomment>House rules: button that saves them</extracomment>
        <translation>保存站规</translation>
    </message>
    <message>
        <source>Days are a number from 0 to %1.</source>
        <extracomment>House rules: what was typed is no number of days. %1: the most.</extracomment>
        <translation>天数为 0 至 %1 的整数。</translation>
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
    <name>wattdesk::app::SettlementPanel</name>
    <message>
        <source>Month</source>
        <extracomment>Settlement: label of the month that is settled</extracomment>
        <translation>月份</translation>
    </message>
    <message>
        <source>Try it out</source>
        <extracomment>Settlement: button that tries the month out; nothing is changed</extracomment>
        <translation>试算</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Settlement: button that stops what runs</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Import readings   I</source>
        <extracomment>Settlement: button that goes to the import of readings; I is its key</extracomment>
        <translation>导入抄表   I</translation>
    </message>
    <message>
        <source>Type a reading   N</source>
        <extracomment>Settlement: button that goes to the form of a reading; N is its key</extracomment>
        <translation>录入抄表   N</translation>
    </message>
    <message>
        <source>Show a settled month   S</source>
        <extracomment>Settlement: button that goes to the form that shows a settled month; S is its key</extracomment>
        <translation>查看月账单   S</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Column of a settlement: account number</extracomment>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of a settlement: customer&apos;s name</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>Column of a settlement: energy as it is billed</extracomment>
        <translation>电量</translation>
    </message>
    <message>
        <source>Bill</source>
        <extracomment>Column of a settlement: what the month costs</extracomment>
        <translation>账单</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <extracomment>Column of a settlement: what of it was prepaid</extracomment>
        <translation>已预付</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>Column of a settlement: what is to be paid; below 0: what is carried over</extracomment>
        <translation>差额</translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>Column of a settlement: why an account is left out, or what is unusual</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column of a settled month&apos;s bill: what is charged for</extracomment>
        <translation>项目</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>Column of a settled month&apos;s bill: money</extracomment>
        <translation>金额</translation>
    </message>
    <message>
        <source>Take from check cards   C</source>
        <extracomment>Settlement: button that takes readings from what check cards recorded; C is its key</extracomment>
        <translation>取自检查卡   C</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::SettlementPresenter</name>
    <message>
        <source>Stop the settlement?</source>
        <extracomment>Title of the question that stops a settlement that runs</extracomment>
        <translation>停止结算？</translation>
    </message>
    <message>
        <source>Nothing of it stays: a run is posted as a whole, or not at all.</source>
        <extracomment>Question that stops a settlement that runs</extracomment>
        <translation>停止后不留任何内容：要么整批入账，要么不入账。</translation>
    </message>
    <message>
        <source>Stop the settlement</source>
        <extracomment>Button that stops a settlement that runs</extracomment>
        <translation>停止结算</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <extracomment>Button that lets a settlement go on</extracomment>
        <translation>继续结算</translation>
    </message>
    <message>
        <source>Trying it out: %1 accounts so far</source>
        <extracomment>Settlement: while a month is tried out. %1: accounts so far.</extracomment>
        <translation>试算中：已处理 %1 户</translation>
    </message>
    <message>
        <source>Posting: %1 accounts so far</source>
        <extracomment>Settlement: while a month is posted. %1: accounts so far.</extracomment>
        <translation>入账中：已处理 %1 户</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <extracomment>Settlement: it was asked to stop, and comes to its end</extracomment>
        <translation>正在停止……</translation>
    </message>
    <message>
        <source>This counter sells nothing meanwhile. Esc stops it; nothing of it stays then.</source>
        <extracomment>Settlement, while one runs: what else can be done meanwhile; Esc is a key</extracomment>
        <translation>期间本柜台不能售电。按 Esc 可停止，停止后不留任何内容。</translation>
    </message>
    <message>
        <source>Posted last: %1, on %2</source>
        <extracomment>Settlement, before anything is tried out. %1: month, %2: day it was posted on.</extracomment>
        <translation>上次入账：%1，于 %2</translation>
    </message>
    <message>
        <source>Enter the readings of the month&apos;s end, then try the month out</source>
        <extracomment>Settlement, before the first one: what to do</extracomment>
        <translation>先录入月末抄表，再试算该月</translation>
    </message>
    <message>
        <source>Trying it out changes nothing. Posting needs a second person.</source>
        <extracomment>Settlement, below &quot;Enter the readings …&quot;</extracomment>
        <translation>试算不改变任何数据。入账须有授权人。</translation>
    </message>
    <message>
        <source>%1: there was nothing to post</source>
        <extracomment>Settlement: it was posted, but there was nothing to post. %1: month.</extracomment>
        <translation>%1：没有可入账的户</translation>
    </message>
    <message>
        <source>%1 is posted: %2 accounts</source>
        <extracomment>Settlement: it is posted. %1: month, %2: accounts.</extracomment>
        <translation>%1 已入账：%2 户</translation>
    </message>
    <message>
        <source>Run again, it settles what is left. Enter on a line shows its bill.</source>
        <extracomment>Settlement, below &quot;… is posted&quot;</extracomment>
        <translation>再次运行只结算余下的户。在一行上按 Enter 查看账单。</translation>
    </message>
    <message>
        <source>Accounts with a finding: %1 of %2</source>
        <extracomment>Settlement: a month was tried out. %1: accounts with a finding, %2: all accounts.</extracomment>
        <translation>有问题的户：%1／%2</translation>
    </message>
    <message>
        <source>Posting leaves them out; once they are put right, another run settles them.</source>
        <extracomment>Settlement, below &quot;Accounts with a finding …&quot;</extracomment>
        <translation>入账时将其略过；改正后再运行一次即可结算。</translation>
    </message>
    <message>
        <source>%1: nothing is left to settle</source>
        <extracomment>Settlement: a month was tried out and no account is left. %1: month.</extracomment>
        <translation>%1：已无待结算的户</translation>
    </message>
    <message>
        <source>%1: %2 accounts, no finding</source>
        <extracomment>Settlement: a month was tried out and is right. %1: month, %2: accounts.</extracomment>
        <translation>%1：%2 户，没有问题</translation>
    </message>
    <message>
        <source>Nothing was posted yet.</source>
        <extracomment>Settlement, below &quot;… no finding&quot;</extracomment>
        <translation>尚未入账。</translation>
    </message>
    <message>
        <source>Listed: %1 of %2</source>
        <extracomment>Settlement, foot of the list of accounts. %1: how many are listed, %2: all of them.</extracomment>
        <translation>已列：%1／%2</translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <extracomment>Settlement, foot of the list of accounts. %1: how many there are.</extracomment>
        <translation>户数：%1</translation>
    </message>
    <message>
        <source>Reading at the end of a month</source>
        <extracomment>Settlement: title of the form of a reading</extracomment>
        <translation>月末抄表</translation>
    </message>
    <message>
        <source>The newest reading of an account and month counts, until the month is settled.</source>
        <extracomment>Form of a month-end reading: what it does</extracomment>
        <translation>同户同月以最新的抄表为准，直至该月结算。</translation>
    </message>
    <message>
        <source>What the meter still holds decides what of the bill was prepaid. Without it an account that prepays is not settled.</source>
        <extracomment>Form of a month-end reading: why the remaining credit is asked for</extracomment>
        <translation>表内剩余决定账单中已预付的部分；缺少时，预付费户不能结算。</translation>
    </message>
    <message>
        <source>Enter the reading</source>
        <extracomment>Settlement: button that enters a reading</extracomment>
        <translation>录入抄表</translation>
    </message>
    <message>
        <source>A settled month</source>
        <extracomment>Settlement: title of the form that asks for a settled month</extracomment>
        <translation>月账单</translation>
    </message>
    <message>
        <source>Shows the bill of an account and month, line by line.</source>
        <extracomment>Form that asks for a settled month: what it does</extracomment>
        <translation>逐行显示某户某月的账单。</translation>
    </message>
    <message>
        <source>Show it</source>
        <extracomment>Settlement: button that shows a settled month</extracomment>
        <translation>查看</translation>
    </message>
    <message>
        <source>Post %1</source>
        <extracomment>Settlement: title of the form before it is posted. %1: month.</extracomment>
        <translation>%1 入账</translation>
    </message>
    <message>
        <source>What is to be paid becomes arrears, due as the house rules say; what was paid too much becomes surplus.</source>
        <extracomment>Form before a settlement is posted: what it does</extracomment>
        <translation>应补部分转为欠费，到期日按站规；多付部分转为结余。</translation>
    </message>
    <message>
        <source>A posted month is never changed.</source>
        <extracomment>Form before a settlement is posted: its risk</extracomment>
        <translation>入账后的月份不再改变。</translation>
    </message>
    <message>
        <source>What was wrong is put right by a back-charge or settlement of the account.</source>
        <extracomment>Form before a settlement is posted, below &quot;A posted month is never changed.&quot;</extracomment>
        <translation>如有差错，用该户的追补或结算更正。</translation>
    </message>
    <message>
        <source>Post %1: %2 accounts</source>
        <extracomment>Settlement: button that posts a month. %1: month, %2: accounts.</extracomment>
        <translation>%1 入账：%2 户</translation>
    </message>
    <message>
        <source>The reading of %1 is entered.</source>
        <extracomment>Form of a month-end reading: one was entered. %1: account number.</extracomment>
        <translation>已录入 %1 的抄表。</translation>
    </message>
    <message>
        <source>Settled month %1</source>
        <extracomment>Settlement: title of a settled month. %1: month.</extracomment>
        <translation>%1 月账单</translation>
    </message>
    <message>
        <source>Post %1…</source>
        <extracomment>Settlement: button that goes to the form of the posting; … because more is asked there. %1: month.</extracomment>
        <translation>%1 入账…</translation>
    </message>
    <message>
        <source>Looking through the records of check cards …</source>
        <extracomment>Settlement: readings are looked for among the records of check cards</extracomment>
        <translation>正在查找检查卡的记录…</translation>
    </message>
    <message>
        <source>Readings taken from check cards: %1</source>
        <extracomment>Settlement: readings were taken from the records of check cards. %1: how many.</extracomment>
        <translation>取自检查卡的示数：%1 户</translation>
    </message>
    <message>
        <source>With time of use and left out: %1. Type or import their readings.</source>
        <extracomment>Settlement, below &quot;Readings taken …&quot;. %1: how many meters are left out.</extracomment>
        <translation>分时电表未取：%1 户，请录入或导入其示数。</translation>
    </message>
    <message>
        <source>No check card has recorded a meter without a reading within ten days of the month&apos;s end.</source>
        <extracomment>Settlement, below &quot;Readings taken from check cards: 0&quot;</extracomment>
        <translation>月末前后十天内，检查卡没有记录任何尚无示数的电表。</translation>
    </message>
    <message>
        <source>A purchase above the count that the meter shows is not in it yet, and is of the next month.</source>
        <extracomment>Form of a month-end reading: what the purchase count is for</extracomment>
        <translation>超过电表所示购电次数的购电尚未进入电表，计入下月。</translation>
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
    <name>wattdesk::app::StatementPanel</name>
    <message>
        <source>What</source>
        <extracomment>Column of what an account owes: bill, back-charge …</extracomment>
        <translation>项目</translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>Column of what an account owes: the last day without a late fee</extracomment>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Charged</source>
        <extracomment>Column of what an account owes: what was charged</extracomment>
        <translation>应收</translation>
    </message>
    <message>
        <source>Owed</source>
        <extracomment>Column of what an account owes: what of it is still to be paid</extracomment>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Late fee</source>
        <extracomment>Column of what an account owes: the late fee until today</extracomment>
        <translation>违约金</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Column of what an account owes: why it was charged</extracomment>
        <translation>原因</translation>
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
    <name>wattdesk::app::StockPanel</name>
    <message>
        <source>Blank cards</source>
        <extracomment>Card stock: tab of the list of what came in</extracomment>
        <translation>空白卡</translation>
    </message>
    <message>
        <source>Refused cards</source>
        <extracomment>Card stock: tab of the list of cards that are refused everywhere</extracomment>
        <translation>拒用卡</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <extracomment>Card stock: in place of an empty list</extracomment>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>Take cards in</source>
        <extracomment>Card stock: button that goes to the form</extracomment>
        <translation>入库</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Column of a list: who did it</extracomment>
        <translation>经办人</translation>
    </message>
    <message>
        <source>First serial</source>
        <extracomment>Column of the card stock: first serial of a batch</extracomment>
        <translation>起始卡号</translation>
    </message>
    <message>
        <source>Last serial</source>
        <extracomment>Column of the card stock: last serial of a batch</extracomment>
        <translation>终止卡号</translation>
    </message>
    <message>
        <source>Cards</source>
        <extracomment>Column of the card stock: how many cards a batch had</extracomment>
        <translation>张数</translation>
    </message>
    <message>
        <source>Issued</source>
        <extracomment>Column of the card stock: how many of a batch have been issued</extracomment>
        <translation>已发</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>Column of the card stock: how many of a batch are left</extracomment>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Came in</source>
        <extracomment>Column of the card stock: when a batch came in</extracomment>
        <translation>入库时间</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Column of the card stock: where a batch came from</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Column of the refused cards: serial</extracomment>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Column of the refused cards: account number</extracomment>
        <translation>户号</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Column of the refused cards: customer&apos;s name</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of the refused cards: lost or replaced</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Column of the refused cards: since when</extracomment>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Column of the refused cards: why</extracomment>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::StockPresenter</name>
    <message>
        <source>Take blank cards into stock</source>
        <extracomment>Card stock: title of the form that takes cards in</extracomment>
        <translation>空白卡入库</translation>
    </message>
    <message>
        <source>The stock says how many of these cards have been issued.</source>
        <extracomment>Card stock: what taking cards in does</extracomment>
        <translation>库存显示这些卡已发出多少张。</translation>
    </message>
    <message>
        <source>Serials may have gaps: the cards are counted, not the serials.</source>
        <extracomment>Card stock: what need not be typed exactly</extracomment>
        <translation>卡号可以不连续：按实点张数计，不按卡号计。</translation>
    </message>
    <message>
        <source>Take into stock</source>
        <extracomment>Card stock: button that takes the cards in</extracomment>
        <translation>入库</translation>
    </message>
    <message>
        <source>Left in stock: %1</source>
        <extracomment>Card stock, foot of the list of batches. %1: how many cards are left.</extracomment>
        <translation>库存剩余：%1 张</translation>
    </message>
    <message>
        <source>Refused cards: %1</source>
        <extracomment>Card stock, foot of the list of cards that are refused everywhere. %1: how many.</extracomment>
        <translation>拒用卡：%1 张</translation>
    </message>
    <message>
        <source>The cards are in stock.</source>
        <extracomment>Card stock: cards were taken in</extracomment>
        <translation>已入库。</translation>
    </message>
    <message>
        <source>The cards are in stock, but the lists could not be read again.</source>
        <extracomment>Card stock: cards were taken in, but the lists below could not be read after it</extracomment>
        <translation>卡片已入库，但未能重新读取列表。</translation>
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
    <name>wattdesk::app::TariffsPanel</name>
    <message>
        <source>No tariff is published yet.</source>
        <extracomment>Tariff page: in place of an empty list</extracomment>
        <translation>尚未发布任何电价。</translation>
    </message>
    <message>
        <source>New from a file…</source>
        <extracomment>Tariff page: button that begins a new version or tariff by a file</extracomment>
        <translation>从文件新建…</translation>
    </message>
    <message>
        <source>Tariff</source>
        <extracomment>Column of the tariffs: name</extracomment>
        <translation>电价</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>Column of the tariffs: number of the version</extracomment>
        <translation>版本</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Column of the tariffs: whom it is for</extracomment>
        <translation>用电类别</translation>
    </message>
    <message>
        <source>Metering</source>
        <extracomment>Column of the tariffs: how the customer is supplied and metered</extracomment>
        <translation>供电计量方式</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Column of the tariffs: first day of a version</extracomment>
        <translation>生效日</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of the tariffs: in force, to come or over</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Meters with old prices   O</source>
        <extracomment>Tariff page: button that lists the meters with old prices; O is its key</extracomment>
        <translation>旧电价的电表   O</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::TariffsPresenter</name>
    <message>
        <source>Save the tariff</source>
        <extracomment>Title of the box that chooses where a tariff is saved</extracomment>
        <translation>保存电价</translation>
    </message>
    <message>
        <source>Tariffs (*.json)</source>
        <extracomment>Kinds of files in the box that saves a tariff; the part in brackets stays as it is
----------
Kinds of files in the box that chooses a tariff; the part in brackets stays as it is</extracomment>
        <translation>电价 (*.json)</translation>
    </message>
    <message>
        <source>Choose a tariff</source>
        <extracomment>Title of the box that chooses the file of a tariff</extracomment>
        <translation>选择电价文件</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>What is wrong with the file of a tariff: more than are listed. %1: how many more.</extracomment>
        <translation>另有 %1 处</translation>
    </message>
    <message>
        <source>Published: %1. It holds from %2 on.</source>
        <extracomment>Tariffs: a version was published. %1: the tariff and version, %2: its first day.</extracomment>
        <translation>已发布：%1，自 %2 起执行。</translation>
    </message>
    <message>
        <source>Versions: %1</source>
        <extracomment>Foot of the list of tariffs. %1: how many versions it has.</extracomment>
        <translation>版本数：%1</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <extracomment>A version of a tariff. %1: in force or over, %2: its first day, %3: its last day.</extracomment>
        <translation>%1：%2 至 %3</translation>
    </message>
    <message>
        <source>%1: from %2</source>
        <extracomment>A version of a tariff. %1: in force or to come, %2: first day.</extracomment>
        <translation>%1：自 %2 起</translation>
    </message>
    <message>
        <source>Prices of a kWh in yuan</source>
        <extracomment>A version of a tariff: title above its prices</extracomment>
        <translation>每 kWh 价格（元）</translation>
    </message>
    <message>
        <source>Prices of a kWh in yuan, without levies</source>
        <translation>每 kWh 价格（元），不含代征费</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <extracomment>A tariff was saved. %1: the file.</extracomment>
        <translation>已存为 %1</translation>
    </message>
</context>
<context>
    <name>wattdesk::app::VersionPanel</name>
    <message>
        <source>Back   Esc</source>
        <extracomment>Tariff page: button that goes back; Esc is its key</extracomment>
        <translation>返回   Esc</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <extracomment>Tariff page: button that writes the tariff into a file</extracomment>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>Copy as a new version…</source>
        <extracomment>Tariff page: button that begins a new version as a copy of the shown one</extracomment>
        <translation>复制为新版本…</translation>
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
    <message>
        <source>Account</source>
        <extracomment>Left rail: the page with everything about one account</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>Error desk</source>
        <extracomment>Left rail: the page that explains what a meter shows</extracomment>
        <translation>表显查询</translation>
    </message>
    <message>
        <source>Administration</source>
        <extracomment>Left rail: the page where accounts are imported and rules are set</extracomment>
        <translation>管理</translation>
    </message>
    <message>
        <source>Field work</source>
        <extracomment>Left rail: the page with the cards for work on meters</extracomment>
        <translation>现场作业</translation>
    </message>
    <message>
        <source>Arrears</source>
        <extracomment>Left rail: the page of what accounts owe</extracomment>
        <translation>欠费</translation>
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
